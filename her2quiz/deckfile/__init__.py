"""Reads decks from TOML files, and reports exactly what is wrong in them."""
