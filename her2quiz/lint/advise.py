"""Looks at a deck with every check."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import EntryPath, Where, Words, words_on_line
from her2quiz.lint.check import CardCheck, Check
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.remark import Remark
from her2quiz.lint.sheet import CardSheet, DeckSheet

Tell = Callable[[float], None]
"""Is told how far the checks are, from 0 to 1."""


def advise(
    reading: Reading, today: date, checks: Sequence[Check] = CHECKS, tell: Tell | None = None
) -> list[Diagnostic]:
    """Give what is legal in a deck but unwise; nothing for a file that is no deck.

    Of the cards that a table makes, only the first is told of what is wrong with their question.

    Args:
        reading: of the deck.
        today: the study day.
        checks: which ones.
        tell: is told how far they are.
    """
    sheet = deck_sheet(reading, today)
    if sheet is None:
        return []
    found = (
        _finding(check, remark, reading.data)
        for check in _counted(checks, tell)
        for remark in _remarks(check, sheet)
    )
    first: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in found:
        where = diagnostic.where
        said = () if where.path[:1] == ("table",) else (diagnostic.message, where.line, where.words)
        first.setdefault((diagnostic.code, where.path, said), diagnostic)
    return [*first.values()]


def _counted(checks: Sequence[Check], tell: Tell | None) -> Iterator[Check]:
    for number, check in enumerate(checks):
        if tell is not None:
            tell(number / len(checks))
        yield check


def deck_sheet(reading: Reading, today: date) -> DeckSheet | None:
    """Give what the checks look at."""
    if reading.deck is None:
        return None
    cards = tuple(
        CardSheet(card, Table(stored["card"], reading.paths[card.key], context=stored["context"]))
        for card in reading.deck.cards
        for stored in (reading.tables[card.key],)
    )
    return DeckSheet(reading.deck.header, Table(reading.data, ()), cards, today)


def _remarks(check: Check, sheet: DeckSheet) -> Iterator[Remark]:
    if isinstance(check, CardCheck):
        for card in sheet.cards:
            yield from check.look(card)
    else:
        yield from check.look(sheet)


def _finding(check: Check, remark: Remark, data: Mapping[str, Any]) -> Diagnostic:
    words = _very_words(_value(data, remark.path), remark) if remark.words else None
    return Diagnostic(
        check.code,
        remark.message,
        remark.help,
        Where(remark.path, remark.at_key, remark.line, words),
        check.severity if remark.severity is None else remark.severity,
        check.note,
        remark.fixes,
    )


def _value(data: Any, path: EntryPath) -> Any:
    """Give the value of an entry; None where the file has none, as for what a table or a translation makes."""
    for step in path:
        is_there = (
            step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        )
        data = data[step] if is_there else None
    return data


def _very_words(value: Any, remark: Remark) -> Words | None:
    if remark.line is not None:
        return words_on_line(value, remark.line, remark.words)
    if not isinstance(value, str):
        return None
    start = value.find(remark.words) if remark.start is None else remark.start
    return Words(start, remark.words) if value.startswith(remark.words, max(0, start)) else None
