"""Finds the texts inside a value, however deep."""

from collections.abc import Iterator, Mapping
from typing import Any

from her2quiz.deckfile.toml.where import EntryPath


def texts_in(value: Any, path: EntryPath = ()) -> Iterator[tuple[EntryPath, str]]:
    """Return each text in a value, with its path below that of the value."""
    if isinstance(value, str):
        yield path, value
    open_values = [(path, _items(value))]
    while open_values:
        path, items = open_values[-1]
        for key, inner in items:
            if isinstance(inner, str):
                yield (*path, key), inner
            elif isinstance(inner, dict | list):
                open_values.append(((*path, key), _items(inner)))
                break
        else:
            open_values.pop()


def _items(value: Any) -> Iterator[tuple[str | int, Any]]:
    """Return what is in a value, each by its key or number; nothing for one that holds no others."""
    if isinstance(value, dict):
        return iter(value.items())
    return iter(enumerate(value if isinstance(value, list) else ()))


def entries_in(data: Mapping[str, Any]) -> int:
    """Count the items of the lists and the line ends of the texts that a card has."""
    entries = 0
    for value in data.values():
        if isinstance(value, str):
            entries += value.count("\n")
        elif isinstance(value, list):
            entries += len(value)
    return entries


def letters_in(data: Mapping[str, Any]) -> int:
    """Count the characters of the texts that a card has, lists aside."""
    return sum(len(value) for value in data.values() if isinstance(value, str))
