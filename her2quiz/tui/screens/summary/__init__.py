"""The summary: what it says, and the screen."""
