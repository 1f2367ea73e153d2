"""Tests of pasted lists."""
