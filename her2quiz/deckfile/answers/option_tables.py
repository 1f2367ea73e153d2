"""Options that an author wrote as tables, lists in braces or keys of their own, as other programs have them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.common_names import LISTS_OF_OPTIONS, PARTS_OF_OPTION, RIGHT_NAMES
from her2quiz.deckfile.fields.stray_cards import are_tables
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey

_KEYS = LISTS_OF_OPTIONS | {"answer", "antwort"}
_NUMBERED = re.compile(
    r"(?:options?|choices?|answers?|antwort|auswahl|distractors?)?[_-]?(?:[a-h]|[1-9])", re.IGNORECASE
)
_FEWEST = 2
_LISTS = (list, dict)


def may_be_elsewhere(table: Table) -> bool:
    """Whether there may be anything that `report_option_tables` reports; it is told by the keys and types alone."""
    keys = _keys_of(tuple(table.data))
    return len(keys.numbered) > 1 or any(isinstance(table.data[key], _LISTS) for key in keys.of_options)


def report_option_tables(table: Table) -> bool:
    """Report options that are not written as options, in one message; whether there are any."""
    for key in _keys_of(tuple(table.data)).of_options:
        if are_tables(table.data[key]):
            _report_tables(table, key)
            return True
        if _is_braced(table, key):
            message = f"'{key}' must be lines of text, or [[card.option]] headings"
            help_ = 'write options = """ and one option on each line, with * before the right one'
            table.report("D103", message, help_, table.at_key(key))
            return True
    return _report_numbered(table)


def keys_of_option_tables(table: Table) -> frozenset[str]:
    """Return the keys that `report_option_tables` reports."""
    keys = _keys_of(tuple(table.data))
    tables = [key for key in keys.of_options if _is_braced(table, key) or are_tables(table.data[key])]
    numbered = _numbered(table)
    return frozenset((*tables, *numbered, *(keys.of_right if numbered else ())))


@frozen
class _Keys:
    """Those of the keys of a card that may hold options."""

    of_options: tuple[str, ...]
    """Names for options."""

    of_right: tuple[str, ...]
    """Names for the right one."""

    numbered: tuple[str, ...]
    """A letter or number each, as option_a has."""


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _keys_of(keys: Iterable[str]) -> _Keys:
    return _Keys(
        tuple(key for key in keys if key.lower() in _KEYS),
        tuple(key for key in keys if key.lower() in RIGHT_NAMES),
        tuple(key for key in keys if _NUMBERED.fullmatch(key)),
    )


def _is_braced(table: Table, key: str) -> bool:
    """Whether a list of options is a table with a key for each, such as A and B."""
    value = table.data[key]
    return key != "answer" and isinstance(value, dict) and len(value) >= _FEWEST


def _report_tables(table: Table, key: str) -> None:
    heading = "[[" + ".".join(str(step) for step in (*table.path, "option") if isinstance(step, str)) + "]]"
    items: Sequence[Mapping[str, Any]] = table.data[key]
    names = list(dict.fromkeys(inner for item in items for inner in item if _meant(inner) not in ("", inner)))
    told = "".join(f", and {_meant(name)} instead of {name}" for name in names)
    help_ = f"write {heading} above each option{told}"
    message = f"'{key}' is not the heading of an option"
    fixes = tuple(_fixes(table, key, heading))
    table.report("D103", message, help_, table.at_key(key), fixes=fixes)


def _fixes(table: Table, key: str, heading: str) -> Iterator[Fix]:
    path = (*table.path, key)
    yield RenamedKey(path, "option")  # of a list in brackets; headings have an entry for each table
    for place, item in enumerate(table.data[key]):
        yield RenamedKey((*path, place), heading)
        for inner in item:
            if _meant(inner) not in ("", inner):
                yield RenamedKey((*path, place, inner), _meant(inner))


def _meant(key: str) -> str:
    return PARTS_OF_OPTION.get(key.lower(), "")


def _numbered(table: Table) -> list[str]:
    """Return the keys of a card that each hold one option, such as option_a and option_b."""
    numbered = _keys_of(tuple(table.data)).numbered
    keys = [key for key in numbered if isinstance(table.data[key], str)]
    others = [key for key in keys if key not in ("a", "q")]
    return keys if len(others) >= _FEWEST else []


def _report_numbered(table: Table) -> bool:
    keys = _numbered(table)
    if keys:
        told = ", ".join(f"'{key}'" for key in keys)
        help_ = 'write options = """ and one option on each line, with * before the right one'
        table.report("D102", f"each of {told} seems to be an option", help_, table.at_key(keys[0]))
    return bool(keys)
