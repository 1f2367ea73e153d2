"""The forms in which the report of an exam is saved."""
