"""Checks on answers and options."""
