"""Plans of a person's own: how long, in which order, whether they hold, and how a sum is shared."""
