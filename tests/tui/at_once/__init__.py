"""Tests of keys that are run at once, and of what is painted at once."""
