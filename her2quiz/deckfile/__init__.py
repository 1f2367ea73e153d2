"""TOML, and nothing but: reading decks and saying exactly what is wrong in them."""
