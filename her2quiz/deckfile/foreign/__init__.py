"""Files that were meant as decks but are in another format, or have other text around the deck."""
