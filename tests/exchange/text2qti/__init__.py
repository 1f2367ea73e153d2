"""Tests of the text of text2qti."""
