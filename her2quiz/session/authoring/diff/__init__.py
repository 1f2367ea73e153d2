"""Use case of `her2quiz diff`: two versions of a deck compared."""
