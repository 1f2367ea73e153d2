"""TOML files, whatever is in them: bytes, positions, edits, syntax errors."""
