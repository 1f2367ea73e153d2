"""Use cases for authors: check, fix, diff, preview, new."""
