"""Tests of files of results."""
