"""What the screens share that ask the cards of a session: the card, its keys, hints, notes and ratings."""
