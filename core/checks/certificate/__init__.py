"""Whether a paper is the payoff certificate of this debt, and what it says."""
