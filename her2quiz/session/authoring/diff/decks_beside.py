"""The decks beside a deck: a card that was removed may have moved to one of them."""

from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.deckfile.toml.parse import Document, parse_file
from her2quiz.session.authoring.diff.deck_versions import Version

MOST_FILES = 200
"""Files beside a deck that are looked at."""

MOST_WORDS = 200
"""Words of removed cards that are looked for in these files."""


def decks_beside(new: Version, deck_id: str, words: Collection[str]) -> tuple[Version, ...]:
    """Return the decks in the folder of a deck file that name the old deck, or have the words of a removed card.

    Args:
        new: the new version; one in git has no decks beside it.
        deck_id: the id of the old version.
        words: what the removed cards ask.
    """
    if not Path(new.name).is_file():
        return ()
    return tuple(_decks(new, (f"{deck_id}/", *islice(words, MOST_WORDS))))


def _decks(new: Version, words: Collection[str]) -> Iterator[Version]:
    for file in islice(deck_files([new.file.parent]), MOST_FILES):
        parsed = parse_file(file)
        if not isinstance(parsed, Document) or parsed.data.get("id", file.stem) == new.deck.header.id:
            continue  # no deck, or another version of this one
        if not any(word in parsed.text for word in words):
            continue
        reading = read_text(parsed.text, file)
        if reading.deck is not None and reading.deck.header.id != new.deck.header.id and reading.stands_alone:
            yield Version(file.name, file, reading, reading.deck)
