"""Tests of the search for cards."""
