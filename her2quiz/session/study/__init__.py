"""Use cases of one study session."""
