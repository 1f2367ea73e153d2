"""Ids of cards: missing ones, duplicates, and former ones."""
