"""Who lends: the directory of creditors, their channels, and the kind of lender a name stands for."""
