"""What a debt is worth to its lender in other hands, as published: wholesale prices, never an offer to one person."""
