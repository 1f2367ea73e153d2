"""Tests of the kinds of question."""
