"""Writes cards as Moodle XML."""
