"""Where a debt stands: the table of stages, and the fold of its entries."""
