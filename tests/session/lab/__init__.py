"""Tests of the HER2 lab."""
