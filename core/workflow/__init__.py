"""Where a debt stands, computed from its entries, and what to do next."""
