"""Undo and redo, and what is said of them."""
