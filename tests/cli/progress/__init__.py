"""The commands that look after the progress file."""
