"""Texts of cards on the screen: paragraphs, tables, code, and the marks in them."""
