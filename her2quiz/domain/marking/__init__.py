"""Marks for answers, and how texts and numbers are compared."""
