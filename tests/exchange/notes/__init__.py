"""Tests of cards in Markdown notes."""
