"""Checks of what is legal in a deck but unwise."""
