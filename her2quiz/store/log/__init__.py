"""The logs of a progress file, append-only, and what is computed from them."""
