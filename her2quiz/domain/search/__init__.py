"""Search for cards in the words that users of Anki know."""
