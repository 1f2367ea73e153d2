"""Use case of `her2quiz preview`: a deck as a learner sees it, read again at every save."""
