"""Bytes, positions, edits and syntax errors of a TOML file; knows no card."""
