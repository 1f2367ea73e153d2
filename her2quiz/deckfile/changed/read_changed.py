"""Reads a deck: only what has changed, if what is known of it allows that, or else all of it."""

from pathlib import Path

from her2quiz.deckfile.changed.all_names import AllNames
from her2quiz.deckfile.changed.changed_text import ChangedText
from her2quiz.deckfile.changed.known_deck import KnownDeck
from her2quiz.deckfile.changed.remember import DeckRead, read_whole
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.parse import refused_text


def read_again(file: Path, files: DeckFiles, known: KnownDeck | None) -> DeckRead:
    """Read a deck without its notes. It never raises, and what comes of it is the same whether anything is known or not.

    Args:
        file: the file.
        files: those that were opened before.
        known: what is known of it, if anything.
    """
    partly = _read_partly(file, files, known) if known is not None else None
    if partly is not None:
        return partly
    names = AllNames()
    return read_whole(read_deck(file, files, Severity.WARNING, names), names, file.name)


def _read_partly(file: Path, files: DeckFiles, known: KnownDeck) -> DeckRead | None:
    """Read what has changed in a deck; None if it must be read whole."""
    text = files.text_of(file)
    if text is None or refused_text(text) is not None:
        return None
    changed = ChangedText.of(text, file, known)
    if changed is None:
        return None
    names = AllNames(known, changed.blocks)
    read = changed.read(names)
    outdated = frozenset(names.outdated()) if read else frozenset[int]()
    if outdated:
        changed = changed.with_more_read(outdated)
        names = names.with_more_read(changed.blocks)
        read = changed.read(names)
    return read
