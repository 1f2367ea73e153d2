"""Ids of cards: missing, duplicated, and those a card had before."""
