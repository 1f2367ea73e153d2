"""Looks after the progress file: copies of it, and what is done when something is wrong with it."""
