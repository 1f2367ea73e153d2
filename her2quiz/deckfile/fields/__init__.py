"""Typed values taken out of one table, and diagnostics of those that are not as they should be."""
