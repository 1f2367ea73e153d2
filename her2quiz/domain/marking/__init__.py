"""Answers, their marks, and how typed texts and numbers are compared."""
