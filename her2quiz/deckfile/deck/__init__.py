"""A whole deck file: cards, cases and translations together."""
