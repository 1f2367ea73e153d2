"""Tests of fields and their pictures."""
