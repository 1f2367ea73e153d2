"""Paragraphs, lists and cursors from which the views of all kinds are drawn."""
