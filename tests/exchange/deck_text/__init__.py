"""Tests of decks that are written from items."""
