"""Tests of what looks after the progress file."""
