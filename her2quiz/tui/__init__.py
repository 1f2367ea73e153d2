"""Textual, and nothing but: the app, its screens and their widgets."""
