"""Use cases that report on progress."""
