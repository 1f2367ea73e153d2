"""Tests of the analysis of a class's results."""
