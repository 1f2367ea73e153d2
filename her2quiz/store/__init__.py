"""All that uses SQLite: the progress file with its logs, and the deck index."""
