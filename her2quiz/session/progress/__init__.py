"""Use cases that report on progress and look after its file."""
