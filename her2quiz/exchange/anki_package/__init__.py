"""Packages of Anki, written from a deck."""
