"""Widgets that several screens use, one per file."""
