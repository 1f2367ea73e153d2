"""Tests of packages of Anki that are written."""
