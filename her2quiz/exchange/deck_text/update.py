"""Brings a newer version of a file into the deck that was imported from it, and leaves alone what was changed by hand.

Only the entries that changed are written, so that comments, order and layout stay. What the author added to a card stays
too, if the import does not write the same key.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from her2quiz.deckfile.toml.fixes.edits import Edit, apply
from her2quiz.deckfile.toml.positions import Positions, find_positions
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.exchange.deck_text.cards import OWN_KEYS, ImportedCard, fingerprint, imported_cards, origin_of
from her2quiz.exchange.deck_text.values import entries, is_list_of_tables, toml_of
from her2quiz.exchange.deck_text.write import card_text
from her2quiz.exchange.items import Item


@frozen
class Updated:
    """What an update made of a deck."""

    text: str = field(repr=False)
    """The deck as it is now."""

    new: tuple[str, ...]
    """Ids of cards that were added, at the end."""

    changed: tuple[str, ...]
    """Ids of cards that are as in the file again."""

    kept: tuple[str, ...]
    """Ids of cards that were changed by hand, and in the file as well: they are as they were."""

    gone: tuple[str, ...]
    """Ids of cards that the file no longer has: they are as they were."""

    cards: tuple[ImportedCard, ...] = field(repr=False)
    """All cards that the file has now."""


def is_from(data: Mapping[str, Any], scheme: str) -> bool:
    """Whether a deck has a card that was imported from such a format."""
    return bool(_there(data, scheme))


def update(text: str, data: Mapping[str, Any], items: Sequence[Item], scheme: str) -> Updated:
    """Bring items into a deck.

    Args:
        text: the deck.
        data: the deck as TOML has it.
        items: what the file has now.
        scheme: of its format; cards from other formats are not looked at.
    """
    there = _there(data, scheme)
    known = {name: str(card.get("id", "")) for name, (_, card) in there.items()}
    cards = imported_cards(items, scheme, known, _ids(data))
    text = text if text.endswith("\n") else f"{text}\n"
    positions = find_positions(text)
    edits, changed, kept = list[Edit](), list[str](), list[str]()
    for card in cards:
        if card.origin not in there:
            continue
        place, now = there[card.origin]
        change = _Change(now, card, ("card", place))
        if change.is_both:
            kept.append(card.id)
        elif change.is_needed and change.is_free:
            edits += change.edits(positions)
            changed.append(card.id)
    new = [card for card in cards if card.origin not in there]
    after = apply(text, edits)
    after = "\n".join([after.rstrip("\n"), "", *map(card_text, new)]) if new else after
    still = {card.origin for card in cards}
    gone = tuple(id_ for name, id_ in known.items() if name not in still)
    return Updated(after, tuple(card.id for card in new), tuple(changed), tuple(kept), gone, tuple(cards))


def _cards(data: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return ((place, card) for place, card in enumerate(data.get("card", [])) if isinstance(card, dict))


def _there(data: Mapping[str, Any], scheme: str) -> dict[str, tuple[int, Mapping[str, Any]]]:
    """Return the cards from a format by their origins, each with its place in the deck."""
    origins = ((origin_of(card), place, card) for place, card in _cards(data))
    return {
        origin.name: (place, card)
        for origin, place, card in origins
        if origin is not None and origin.name.startswith(f"{scheme}:")
    }


def _ids(data: Mapping[str, Any]) -> list[str]:
    """Return the ids in a deck that no new card may have."""
    return [card["id"] for _, card in _cards(data) if isinstance(card.get("id"), str)]


@frozen
class _Change:
    """What an update does to one card."""

    now: Mapping[str, Any]
    """The card in the deck."""

    card: ImportedCard
    """The card in the file."""

    path: EntryPath
    """Where it is in the deck."""

    @property
    def _before(self) -> str:
        origin = origin_of(self.now)
        return origin.fingerprint if origin is not None else ""

    @property
    def is_needed(self) -> bool:
        """Whether the file says something else than when it was imported last."""
        return fingerprint(self.card.table) != self._before

    @property
    def is_free(self) -> bool:
        """Whether nobody changed by hand what was imported; what was added beside it does not count."""
        return self._before in (fingerprint(self.now), fingerprint(self._shared))

    @property
    def is_both(self) -> bool:
        """Whether it was changed by hand and in the file, and not in the same way."""
        is_same = fingerprint(self.card.table) in (fingerprint(self.now), fingerprint(self._shared))
        return self.is_needed and not self.is_free and not is_same

    @property
    def _shared(self) -> Mapping[str, Any]:
        return {key: value for key, value in self.now.items() if key in self.card.table}

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Return the changes of the deck's text."""
        is_all_imported = fingerprint(self.now) == self._before
        gone = [
            key for key in self.now if key not in self.card.table and key not in OWN_KEYS and is_all_imported
        ]
        wanted = {**self.card.table, "from": self.card.origin_value}
        keys = [key for key, value in wanted.items() if _differs(self.now.get(key), value)]
        if any(
            is_list_of_tables(each) for key in (*keys, *gone) for each in (self.now.get(key), wanted.get(key))
        ):
            yield self._whole(positions, {*gone})
            return
        yield from self._entry_edits(positions, {key: wanted[key] for key in keys}, gone)

    def _entry_edits(
        self, positions: Positions, wanted: Mapping[str, Any], gone: Sequence[str]
    ) -> Iterator[Edit]:
        own = positions.under(self.path)
        end = _line_end(positions.text, own[-1].value[1])
        added = ""
        for key, value in wanted.items():
            entry = positions.entries.get((*self.path, key))
            if entry is not None:
                yield Edit(*entry.value, toml_of(value))
            else:
                added += f"{key} = {toml_of(value)}\n"
        for key in gone:
            start, stop = _lines_of(positions, (*self.path, key))
            yield Edit(start, stop, "")
        if added:
            yield Edit(end, end, added)

    def _whole(self, positions: Positions, gone: set[str]) -> Edit:
        """Write the card anew, with what the author added: options below headings of their own cannot be changed singly."""
        table = {"id": self.now.get("id", self.card.id), **self.card.table, "from": self.card.origin_value}
        more = {key: value for key, value in self.now.items() if key not in table and key not in gone}
        start = positions.entries[self.path].key[0]
        end = max(entry.value[1] for path, entry in positions.entries.items() if path[:2] == self.path)
        end = _line_end(positions.text, end)
        return Edit(start, end, entries({**table, **more}, "[[card]]"))


def _differs(now: Any, wanted: Any) -> bool:
    return now is None or fingerprint({"x": now}) != fingerprint({"x": wanted})


def _lines_of(positions: Positions, path: EntryPath) -> tuple[int, int]:
    entry = positions.entries[path]
    return positions.text.rfind("\n", 0, entry.key[0]) + 1, _line_end(positions.text, entry.value[1])


def _line_end(text: str, place: int) -> int:
    """Return the offset behind the line end after a place."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1
