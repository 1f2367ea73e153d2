"""The report on a class, for its instructor."""
