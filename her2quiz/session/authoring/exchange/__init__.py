"""In and out: files of other programs become decks, and decks become such files."""
