"""Tests of pictures dot by dot."""
