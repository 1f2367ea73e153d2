"""Paragraphs, lists and cursors that the views of all kinds are drawn with."""
