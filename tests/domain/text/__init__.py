"""The text of a card as its author meant it."""
