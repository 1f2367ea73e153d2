"""Widgets of one or two lines, which paint themselves."""
