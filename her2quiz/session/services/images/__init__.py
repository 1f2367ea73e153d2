"""The images beside decks: where they are, what they show, and what else is in their files."""
