"""Decks that cannot be studied: which of them a name is meant for, and what to do about it."""

import re
import shlex
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from her2quiz.domain.errors import Her2QuizError
from her2quiz.store.deck_index import IndexedDeck

_NAME = re.compile(r"""^[ \t]*(?:id|title)[ \t]*=[ \t]*["']{1,3}([^"'\n]*)""", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*\[", re.MULTILINE)
_MOST_READ = 64 * 1024


class BrokenDeckError(Her2QuizError):
    """A deck that was named is there, but cannot be studied."""


def refuse_broken(name: str, known: Iterable[IndexedDeck]) -> None:
    """Look for a deck that cannot be studied under a name: its id, its title, or the name of its file.

    Raises:
        BrokenDeckError: if there is one; it says what is wrong, and which command lists everything.
    """
    wanted = name.casefold()
    for deck in known:
        if not deck.keys and wanted in _names(deck):
            raise BrokenDeckError(_what_is_wrong(name, deck))


def _names(deck: IndexedDeck) -> set[str]:
    if deck.header is not None:
        return {deck.header.id, deck.header.title.casefold()}
    return {deck.file.stem.casefold(), *_written_names(deck.file)}


def _written_names(file: Path) -> Iterator[str]:
    """Return id and title as they stand at the top of a file that need not be TOML."""
    if not file.is_file():  # or reading a pipe would wait for ever
        return
    with suppress(OSError), file.open("rb") as opened:
        text = opened.read(_MOST_READ).decode("utf-8", "replace")
        heading = _HEADING.search(text)
        yield from (
            found[1].strip().casefold()
            for found in _NAME.finditer(text[: heading.start() if heading else None])
        )


def _what_is_wrong(name: str, deck: IndexedDeck) -> str:
    from her2quiz.domain.characters import one_line

    problem = "cannot be read" if deck.header is None else "has no card that can be asked"
    why = f": {deck.file}, {deck.diagnostic}" if deck.diagnostic else ""
    command = f"her2quiz check {shlex.quote(str(deck.file))}"
    return one_line(f"The deck '{name}' {problem}{why}. To see everything that is wrong, run {command}.")
