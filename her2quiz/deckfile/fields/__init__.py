"""Typed values taken out of one table, each problem with its position."""
