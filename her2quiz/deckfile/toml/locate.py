"""From an entry of a deck's data to its position in the file."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from her2quiz.deckfile.toml.diagnostic import Diagnostic, order
from her2quiz.deckfile.toml.positions import Positions, positions_within
from her2quiz.deckfile.toml.where import EntryPath, Position, Where


def located(
    diagnostics: Iterable[Diagnostic], text: str, data: Mapping[str, Any], file: Path | None = None
) -> tuple[Diagnostic, ...]:
    """Add positions to diagnostics, each given once, and sort them; without any, the text is not walked.

    Args:
        diagnostics: what was found.
        text: the text of the file.
        data: the file as TOML has it.
        file: the file, if it is to be named in them.
    """
    diagnostics = list(dict.fromkeys(diagnostics))  # a value that is read twice is wrong once
    if not diagnostics:
        return ()
    cards = data.get("card")
    tables = {path[:2] for each in diagnostics for path in _paths(each)}
    positions = positions_within(text, tables, len(cards) if isinstance(cards, list) else 0)
    return tuple(sorted((_located(each, positions, file) for each in diagnostics), key=order))


def _paths(diagnostic: Diagnostic) -> tuple[EntryPath, ...]:
    """Return which entries a diagnostic is about."""
    return (diagnostic.where.path, *((diagnostic.also,) if diagnostic.also else ()))


def in_file(diagnostics: Iterable[Diagnostic], file: Path) -> tuple[Diagnostic, ...]:
    """Name the file in diagnostics: what finds them need not know it."""
    return tuple(evolve(diagnostic, file=file) for diagnostic in diagnostics)


def _located(diagnostic: Diagnostic, positions: Positions, file: Path | None) -> Diagnostic:
    message = diagnostic.message
    if diagnostic.also is not None:
        message = message.replace("{line}", f"line {positions.key(diagnostic.also).line}")
    position = _position(diagnostic.where, positions)
    return evolve(
        diagnostic,
        message=message,
        also=None,
        position=position,
        file=diagnostic.file if file is None else file,
    )


def _position(where: Where, positions: Positions) -> Position:
    if where.words is not None:
        very_words = positions.words_in(where.path, where.words.start, where.words.text)
        if very_words is not None:
            return very_words
    if where.line is not None:
        return positions.line_in(where.path, where.line)
    return positions.key(where.path) if where.at_key else positions.value(where.path)
