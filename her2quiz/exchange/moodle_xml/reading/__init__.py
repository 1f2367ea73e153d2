"""Reads Moodle XML into items."""
