"""Reads a deck file: every card that can be asked, and every problem at once."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from her2quiz.deckfile.card_reader import is_asked, key_of, read_card
from her2quiz.deckfile.header_reader import read_defaults, read_header
from her2quiz.deckfile.locate import located
from her2quiz.deckfile.problem import Problem
from her2quiz.deckfile.synonyms import read_synonyms, with_synonyms
from her2quiz.deckfile.syntax import file_problem, syntax_problem
from her2quiz.deckfile.table import Finding, Table
from her2quiz.domain.card import Card
from her2quiz.domain.deck import Deck

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes above which a file is not taken for a deck."""

DEEPEST = 20
"""Lists and tables inside one another above which a file is not taken for a deck."""

_ENDLESS_NUMBER = re.compile(r"[0-9][0-9_]{1000,}")


@frozen
class Reading:
    """What reading a file gave."""

    deck: Deck | None
    """The deck, without the cards that have an error; None if the file is no deck at all."""

    problems: tuple[Problem, ...]
    """What is wrong, the worst first, then by line."""

    tables: Mapping[str, Mapping[str, Any]]
    """The table of each card in the deck by its key, defaults and synonyms filled in."""


def read_deck(path: Path) -> Reading:
    """Read a deck file. It never raises: a file that cannot be read is a problem too."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return _no_deck(
            file_problem(
                path, "D000", f"this file cannot be read: {reason}", "check the name and the permissions"
            )
        )
    if len(content) > LARGEST_FILE:
        help_ = "split it into several decks"
        return _no_deck(file_problem(path, "D000", "this file is too large for a deck", help_))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        help_ = "save the file as UTF-8 in your editor; a spreadsheet or Word file is not a deck"
        return _no_deck(file_problem(path, "D002", "this file is not plain text in UTF-8", help_, line))
    return read_text(text, path)


def read_text(text: str, path: Path) -> Reading:
    """Read the text of a deck file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _no_deck(syntax_problem(error, text, path))
    except RecursionError:
        return _too_deep(path)
    except ValueError:  # Python refuses to convert a number of thousands of digits
        number = _ENDLESS_NUMBER.search(text)
        line = text.count("\n", 0, number.start()) + 1 if number else 1
        help_ = "shorten it, or put it in double quotes"
        return _no_deck(file_problem(path, "D001", "this number has too many digits", help_, line))
    return _too_deep(path) if _is_deep(data) else _read_data(data, text, path)


def card_of(key: str, table: Mapping[str, Any]) -> Card | None:
    """Make the card again from a table that was read without a problem before."""
    return read_card(Table(table, ()), key.partition("/")[0])


def _read_data(data: Mapping[str, Any], text: str, path: Path) -> Reading:
    top = Table(data, ())
    header = read_header(top, path)
    defaults, synonyms = read_defaults(top), read_synonyms(top)
    asked: dict[str, tuple[Card, Mapping[str, Any]]] = {}
    tables_by_key: dict[str, Table] = {}
    tables = _card_tables(top, defaults)
    left_out = 0
    for table in tables:
        card = read_card(table, header.id)
        is_double = _is_double(key_of(table, header.id), table, tables_by_key)
        if card is None or is_double:
            left_out += 1
        elif is_asked(table.data):
            full = with_synonyms(table.data, synonyms)
            again = card_of(card.key, full)
            asked[card.key] = (again, full) if again else (card, table.data)
    deck = Deck(header, tuple(card for card, _ in asked.values()), left_out)
    problems = located(top.findings, text, path)
    return Reading(deck, problems, {key: table for key, (_, table) in asked.items()})


def _card_tables(top: Table, defaults: Mapping[str, Any]) -> list[Table]:
    value = top.get("card")
    if value is None:
        if not {"cards", "Card", "card"} & set(top.data):
            top.note(
                "D003",
                "this deck has no cards",
                "write [[card]] on a line of its own, then its question and answer",
            )
        return []
    if isinstance(value, dict):
        top.note(
            "D004", "[card] makes a single card", "write [[card]], with two brackets", "card", at_key=True
        )
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        top.note(
            "D004",
            "'card' is a heading, and not a key with a value",
            "write [[card]] on a line of its own above each card",
            "card",
            at_key=True,
        )
        return []
    return [Table({**defaults, **item}, ("card", place), top.findings) for place, item in enumerate(value)]


def _is_double(key: str, table: Table, seen: dict[str, Table]) -> bool:
    """Note a card whose id another card has already; the first keeps it."""
    first = seen.setdefault(key, table)
    if first is table or not key:
        return False
    id_ = key.partition("/")[2]
    if table.has("id"):
        table.findings.append(
            Finding(
                "D171",
                f"two cards have the id '{id_}'; the first is at {{line}}",
                "give one of them another id",
                (*table.path, "id"),
                also=(*first.path, "id"),
            )
        )
    else:
        table.findings.append(
            Finding(
                "D171",
                "this card asks the same as the one at {line}",
                "take one of them out, or give each an id",
                table.path,
                also=first.path,
            )
        )
    return True


def _is_deep(data: Mapping[str, Any]) -> bool:
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [each for value in level for each in (value.values() if isinstance(value, dict) else value)]
        level = [value for value in level if isinstance(value, dict | list)]
    return bool(level)


def _too_deep(path: Path) -> Reading:
    message = "lists or tables are nested too deeply"
    return _no_deck(file_problem(path, "D001", message, "a deck needs no more than three levels"))


def _no_deck(problem: Problem) -> Reading:
    return Reading(None, (problem,), {})
