"""The cards of one version of a deck: how each is named, what it asks, and where it is in the file."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.rows.row_table import key_column
from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.deckfile.toml.where import EntryPath, entry_at
from her2quiz.domain.deck.card import Card
from her2quiz.domain.keys import id_within
from her2quiz.session.authoring.diff.deck_versions import Version


@frozen
class CardName:
    """The parts of a card's id."""

    outer: str
    """The case, or the table with the row; empty for a card that has none around it."""

    inner: str
    """The card, or the question."""

    blank: str
    """The blank; empty for a whole card."""


class VersionedCards:
    """The cards of a version, by their ids."""

    def __init__(self, version: Version) -> None:
        """Look at the cards of a version."""
        self.version, self.deck_id = version, version.deck.header.id
        self._cards = {id_within(card.key): card for card in version.deck.cards}
        self.tops = {id_.partition("/")[0] for id_ in self._cards}
        self._names = dict[str, CardName]()

    @cached_property
    def _positions(self) -> Any:
        return find_positions(self.version.reading.text)

    def line(self, id_: str) -> int:
        """Return the line of a card; 1 if it is not known."""
        path = self.path(id_)
        return self._positions.key(path).line if path else 1

    def line_of(self, path: EntryPath) -> int:
        """Return the line of an entry."""
        line: int = self._positions.key(path).line
        return line

    def path(self, id_: str) -> EntryPath:
        """Return the entry of a card; empty if it is not known."""
        return self.version.reading.paths.get(self._cards[id_].key, ())

    def card(self, id_: str) -> Card:
        """Return a card."""
        return self._cards[id_]

    def name(self, id_: str) -> CardName:
        """Return how a card is named."""
        if id_ not in self._names:
            context = self._stored(id_).get("context", {})
            *names, last = id_.split("/")
            blank = last if "blank" in context else ""
            names += [] if blank else [last]
            outer = names[0] if len(names) > 1 else ""
            self._names[id_] = CardName(outer, names[-1], blank)
        return self._names[id_]

    def blanks(self, id_: str) -> tuple[str, ...]:
        """Return the blanks that are asked one by one of the card that a card is, or is a part of."""
        whole = self.name(id_)
        return tuple(blank for blank in self._blanks.get((whole.outer, whole.inner), ()) if blank)

    def has(self, outer: str, inner: str) -> bool:
        """Whether there is a card with a name, apart from its blanks."""
        return (outer, inner) in self._blanks

    @cached_property
    def _blanks(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for name in map(self.name, self._cards):
            found.setdefault((name.outer, name.inner), []).append(name.blank)
        return found

    def table(self, id_: str) -> str:
        """Return the name of the table that a card is a row of; empty if it is none."""
        path = self.path(id_)
        return self._table_name(self.entry(path[:2])) if path[:1] == ("table",) else ""

    def row(self, id_: str) -> str:
        """Return the name of the row that a card is made from; empty if it is none."""
        table = self.table(id_)
        return self.name(id_).outer.removeprefix(f"{table}-") if table else ""

    def entry(self, path: EntryPath) -> Mapping[str, Any]:
        """Return an entry of the file."""
        return entry_at(self.version.reading.data, path)

    def former_names(self, path: EntryPath) -> list[str]:
        """Return the values of `was` of an entry that can work."""
        texts, at = Table(self.entry(path), ()).texts("was"), (*path, "was")
        wrong = {
            each.where.path for each in self.version.reading.diagnostics if each.where.path[: len(at)] == at
        }
        return [] if at in wrong else [text for place, text in enumerate(texts) if (*at, place) not in wrong]

    def ids(self) -> Iterator[str]:
        """Return the ids of all cards in order."""
        yield from self._cards

    @staticmethod
    def _table_name(item: Mapping[str, Any]) -> str:
        return str(item["id"]).strip() if "id" in item else slug(key_column(Table(item, ())))

    def _stored(self, id_: str) -> Mapping[str, Any]:
        return self.version.reading.tables.get(self._cards[id_].key, {})
