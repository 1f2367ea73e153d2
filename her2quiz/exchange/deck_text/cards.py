"""Items as cards with ids and with their origin, by which a second import knows them again.

`from = "gift:her2-gene 4f2a91c0"` names the format, what the card is called in the file, and a fingerprint of what the
import wrote. A card whose fingerprint still fits has not been changed by hand.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.slugs import proposed_id
from her2quiz.domain.blake2 import blake2b
from her2quiz.exchange.deck_text.card_tables import Table, card_table
from her2quiz.exchange.deck_text.signs import one_line
from her2quiz.exchange.deck_text.values import Literal
from her2quiz.exchange.items import Blank, Blanks, Item

OWN_KEYS = frozenset(
    {"id", "from", "was", "status", "nolint", "reviewed", "review_by", "to_confirm", "level"}
)
"""Keys that no import writes or looks at, besides the id and the origin: they are the author's."""

_json_of = json.JSONEncoder(sort_keys=True).encode
_json_of_key = lru_cache(_json_of)
_BYTES = 4
_LONGEST = 80


@frozen
class Origin:
    """Where a card comes from."""

    name: str
    """The scheme of the format and what the card is called there: gift:her2-gene."""

    fingerprint: str
    """That of what was imported; empty if it is not known."""


@frozen
class ImportedCard:
    """A card as an import writes it."""

    id: str
    """Its id, if it is new to the deck."""

    origin: str
    """The scheme of the format and what the card is called there."""

    table: Mapping[str, Any]
    """Its other entries."""

    @property
    def entries(self) -> Table:
        """All entries of the new card."""
        return {"id": self.id, **self.table, "from": self.origin_value}

    @property
    def origin_value(self) -> str:
        """The value of `from`."""
        return f"{self.origin} {fingerprint(self.table)}"


def imported_cards(
    items: Iterable[Item], scheme: str, there: Mapping[str, str] | None = None, taken: Iterable[str] = ()
) -> list[ImportedCard]:
    """Return the cards that items become.

    Args:
        items: the items.
        scheme: of their format.
        there: ids of cards that are in the deck already, by their origins.
        taken: ids that no new card may have.
    """
    ids, origins, there = _Names(taken), _Names(), there or {}
    cards = []
    for item in items:
        words = _words(item)
        origin = f"{scheme}:{origins.free((item.origin and one_word(item.origin)) or _digest(words))}"
        id_ = there.get(origin) or ids.free(proposed_id(item.id or words))
        cards.append(ImportedCard(id_, origin, card_table(item)))
    return cards


def origin_of(card: Mapping[str, Any]) -> Origin | None:
    """Return where a card of a deck comes from; None if it was written by hand."""
    value = card.get("from")
    if not isinstance(value, str) or ":" not in value:
        return None
    name, space, mark = value.strip().rpartition(" ")
    return Origin(name, mark) if space else Origin(mark, "")


def fingerprint(table: Mapping[str, Any]) -> str:
    """Return a fingerprint of what an import writes of a card; spaces and line ends do not count."""
    said = [
        f"{_json_of_key(key)}: {_json_of(' '.join(value.split()) if isinstance(value, str) else _plain(value))}"
        for key, value in sorted(table.items())
        if key not in OWN_KEYS
    ]
    return blake2b(f"{{{', '.join(said)}}}".encode(), digest_size=_BYTES).hexdigest()


def _plain(value: Any) -> Any:
    match value:
        case str():
            return " ".join(value.split())
        case bool():
            return value
        case int(number) | float(number) | Literal(number):
            return float(number)
        case list():
            return [_plain(each) for each in value]
        case dict():
            return {key: _plain(each) for key, each in value.items()}
    return " ".join(str(value).split())


def _words(item: Item) -> str:
    """Return the words by which a card is called: those of its question, or of its text with the blanks filled in."""
    if item.question.strip() or not isinstance(item.answer, Blanks):
        return item.question or item.alt
    return "".join(part.right[0] if isinstance(part, Blank) else part for part in item.answer.parts)


def one_word(origin: str) -> str:
    """Return what the file calls an item, with hyphens for spaces; a digest if it is very long."""
    word = "-".join(one_line(origin).split())
    return word if len(word) <= _LONGEST else _digest(word)


def _digest(text: str) -> str:
    return blake2b(
        " ".join(text.split()).casefold().encode("utf-8", "replace"), digest_size=_BYTES
    ).hexdigest()


class _Names:
    """Gives each name once; a name that is taken gets a number."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*taken}
        self._next: dict[str, int] = {}

    def free(self, name: str) -> str:
        """Return a name that is not taken, and take it."""
        if name not in self._taken:
            self._taken.add(name)
            return name
        free, number = name, self._next.get(name, 2)
        while free in self._taken:
            free, number = f"{name}-{number}", number + 1
        self._next[name] = number
        self._taken.add(free)
        return free
