"""Finds the texts inside a value, however deep."""

from collections.abc import Iterator, Mapping
from typing import Any

from her2quiz.deckfile.toml.where import EntryPath


def texts_in(value: Any, path: EntryPath = ()) -> Iterator[tuple[EntryPath, str]]:
    """Return each text in a value, with its path below that of the value."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(inner, str):
                yield (*path, key), inner
            elif isinstance(inner, dict | list):
                yield from texts_in(inner, (*path, key))


def entries_in(data: Mapping[str, Any]) -> int:
    """Count the items of the lists and the line ends of the texts that a card has."""
    return sum(
        value.count("\n") if isinstance(value, str) else len(value) if isinstance(value, list) else 0
        for value in data.values()
    )
