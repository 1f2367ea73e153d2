"""Tests of packages of Anki."""
