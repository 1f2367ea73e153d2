"""Answers with the verdicts that they should have, from the deck file to the mark."""
