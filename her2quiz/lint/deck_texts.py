"""The texts of a deck as they are written, for checks of which each text could be found anywhere."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

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


@frozen(slots=False, eq=False)
class DeckTexts:
    """The texts of a deck, with those of a card or a table together, so that most can be passed over at once."""

    data: Mapping[str, Any]
    """The deck."""

    @cached_property
    def of_entries(self) -> Mapping[EntryPath, str]:
        """The texts of each card and each table, one after the other, by its path."""
        return {
            (key, place): written_in(entry)
            for key in _LISTS
            if isinstance(self.data.get(key), list)
            for place, entry in enumerate(self.data[key])
            if isinstance(entry, dict)
        }

    def where(self, may: Callable[[str], bool]) -> Iterator[tuple[EntryPath, str]]:
        """Yield the texts with their paths, except those of the cards and tables that can be passed over.

        Args:
            may: whether all texts of a card or a table together may have what is looked for.
        """
        for key, value in self.data.items():
            if key not in _LISTS or not isinstance(value, list):
                yield from texts_in(value, (key,))
                continue
            for place, entry in enumerate(value):
                written = self.of_entries.get((key, place))
                if written is None or may(written):
                    yield from texts_in(entry, (key, place))
