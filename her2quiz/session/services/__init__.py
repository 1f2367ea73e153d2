"""What this machine has: decks, progress, preferences, a clock, an editor."""
