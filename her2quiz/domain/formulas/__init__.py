"""Formulas and the variables that are drawn for them."""
