"""Amounts: numbers and their units, as people write them."""
