"""The images of a deck for its author: what is wrong with them, and what they tell that they should not."""
