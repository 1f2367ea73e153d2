"""Files that are not TOML: what is wrong, how to fix it, and what can still be read."""
