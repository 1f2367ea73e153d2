"""Versions of a deck: a file, or a file at a git revision; and the decks beside it, to which a removed card may have moved."""

from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from attrs import frozen

from her2quiz.deckfile.deck.read import Reading, read_bytes, read_deck, read_text
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.deckfile.toml.parse import Document, parse_file
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.deck import Deck
from her2quiz.session.authoring.diff.git_blob import NoVersionError, read_blob

MOST_FILES = 200
"""Files beside a deck that are looked at."""

MOST_WORDS = 200
"""Words of removed cards that are looked for in these files."""


@frozen
class Version:
    """One version of a deck."""

    name: str
    """The name that was given."""

    file: Path
    """The deck file, now or at that time."""

    reading: Reading
    """What was read of it."""

    deck: Deck
    """The deck."""


def versions(old: str, new: str) -> tuple[Version, Version]:
    """Read two versions of a deck.

    Each is a file, or REVISION:FILE as in git; the old one may be a revision alone: the new one's file at that time.

    Raises:
        NoVersionError: if one of them does not exist, or is not a deck.
    """
    second = _version(new)
    is_revision = not _is_there(old) and ":" not in old and not _looks_like_a_file(old)
    first = _of_revision(old, new, second.file) if is_revision else _version(old)
    return first, second


def _version(name: str) -> Version:
    if _is_there(name):
        return _checked(name, Path(name), read_deck(Path(name)))
    revision, colon, file = name.partition(":")
    if not colon or not file:
        raise NoVersionError(
            f"There is no file {name}. Give a deck file, or REVISION:FILE for a file in git."
        )
    return _checked(name, Path(file), read_bytes(read_blob(name, revision, file), Path(file)))


def _of_revision(revision: str, new: str, file: Path) -> Version:
    """Return the new version's file at a revision; links are followed, since git knows a file by its real folder."""
    if _is_there(new):
        place = file.resolve()
        data = read_blob(revision, revision, f"./{place.name}", place.parent)
    else:
        data = read_blob(revision, revision, new.partition(":")[2])
    return _checked(f"{revision}:{file.name}", file, read_bytes(data, file))


def _checked(name: str, file: Path, reading: Reading) -> Version:
    if reading.deck is not None:
        return Version(name, file, reading, reading.deck)
    first = reading.diagnostics[0]
    raise NoVersionError(
        one_line(f"{name} cannot be read: line {first.position.line}: {first.message} ({first.help}).")
    )


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # no file can have such a name
        return False


def _looks_like_a_file(name: str) -> bool:
    return name.endswith(".toml") or "\\" in name


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
