"""Tests of tables of questions."""
