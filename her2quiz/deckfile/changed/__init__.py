"""A deck that has changed: only those of its cards are read that are not as they were when it was read last.

The text is parted at its headings `[[card]]`. A card whose text is the same, in a deck whose top is the same, need not
be read: what is known of it is its keys, its names and what it has from the names of the other cards. The others are
read as ever, from a text in which the known ones are blank, so that every line keeps its number. All names of the deck,
known and new, are compared as if the deck was read whole; a known card that gets something else from them is read, too.

Whatever needs all cards, or is unclear, is read whole: decks with tables or former ids, translations, decks that use
the synonyms of another, a changed top, two cards with one id, decks near a limit.
"""
