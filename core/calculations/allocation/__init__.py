"""Where a payment goes: within one debt, between several, and against what the lender says."""
