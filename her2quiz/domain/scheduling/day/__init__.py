"""A day's work: how much, which cards, in which order, and how long it still takes."""
