"""Tests of her2quiz.her2."""
