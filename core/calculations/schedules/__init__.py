"""The rows of a repayment schedule, by method, to the fen."""
