"""Other people's formats: each is read into items, which become a deck, or is written from a deck. One format a file."""
