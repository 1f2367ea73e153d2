"""What the shipped decks teach."""
