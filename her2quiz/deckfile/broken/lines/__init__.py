"""Fixes of one line that is not TOML."""
