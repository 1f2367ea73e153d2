"""The text of a card as its author meant it: paragraphs, lists, tables and code, and what is bold, italic or code."""
