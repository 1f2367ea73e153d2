"""What is asked on a day, over all decks, and on the days after it."""
