"""Reads the table of one card, and the top of a deck, into the domain."""
