"""The texts of a deck as they are written, for checks of which each text could be found anywhere."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.toml.where import EntryPath

_NESTED = (list, dict)
_LISTS = ("card", "table")


def written_in(entries: Mapping[str, Any]) -> str:
    """Return all texts of a table, however deep, one after the other."""
    texts = list[str]()
    for value in entries.values():
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, _NESTED):
            texts += [text for _, text in texts_in(value)]
    return "\n".join(texts)


def texts_where(data: Mapping[str, Any], may: Callable[[str], bool]) -> Iterator[tuple[EntryPath, str]]:
    """Yield the texts of a deck with their paths, except those of the cards and tables that can be passed over.

    Args:
        data: the deck.
        may: whether all texts of a card or a table together may have what is looked for.
    """
    for key, value in data.items():
        if key not in _LISTS or not isinstance(value, list):
            yield from texts_in(value, (key,))
            continue
        for place, entry in enumerate(value):
            if not isinstance(entry, dict) or may(written_in(entry)):
                yield from texts_in(entry, (key, place))
