"""The preview of a deck: its keys, and the screen."""
