"""The names of a deck of which only some cards are read: theirs, and those of the known ones, in the order of the file."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, count
from typing import Any, NamedTuple

from her2quiz.deckfile.changed.harmless import digest_of, harmless_changes
from her2quiz.deckfile.changed.known_deck import Given, KnownBlock, KnownCard, KnownDeck
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.names.vocabulary import DeckNames, names_used
from her2quiz.deckfile.toml.where import EntryPath

Answers = tuple[tuple[str, ...], tuple[str, ...]]
"""The right answers of a card that are typed, and the wrong ones that it names."""


class AllNames:
    """All names of a deck, from which each card gets what it needs; see `FindNames`."""

    def __init__(self, known: KnownDeck | None = None, blocks: Sequence[KnownBlock | None] = ()) -> None:
        """Begin with what is known.

        Args:
            known: what is known of the deck; None if it is read whole.
            blocks: what is known of each entry, in the order of the file; None for one that is read.
        """
        self._known, self._blocks = known, blocks
        self._found: dict[Answers, dict[str, Any]] = {}
        self._compared: DeckNames | None = None

    def with_more_read(self, blocks: Sequence[KnownBlock | None]) -> "AllNames":
        """Return the same names of the same deck, of which more is read."""
        names = AllNames(self._known, blocks)
        names._found, names.nearness = self._found, self.nearness  # nothing need be compared twice
        return names

    def __call__(
        self, cards: Sequence[Table], typed: Mapping[str, Sequence[str]], synonyms: Synonyms
    ) -> "AllNames":
        """Take the names of the cards that are read."""
        self.typed, self._synonyms = typed, synonyms
        self._read = {table.path[:2]: _Names([], []) for table in cards}
        for table, right in zip(cards, typed.values(), strict=True):
            self._read[table.path[:2]].right.extend(right)
        for path, names in names_used(cards) if self._is_any_typed() else ():
            self._read[path[:2]].used.extend(names)
        return self

    def around(self, right: Sequence[str], rejected: Sequence[str] = ()) -> dict[str, Any]:
        """Return what a card with these right and rejected answers has from all names of the deck."""
        answers = (tuple(right), tuple(rejected))
        if answers not in self._found:
            self._found[answers] = self._known_around.get(answers) or self._deck().around(*answers)
        return self._found[answers]

    def given(self, right: Sequence[str], rejected: Sequence[str]) -> Given | None:
        """Return the same if it is anything, else None."""
        around = self.around(right, rejected)
        return around if any(around.values()) else None

    def outdated(self) -> Iterator[int]:
        """Return the places of the known blocks of which a card gets something else than it got before."""
        if self._are_as_before:
            return
        for place, block in enumerate(self._blocks):
            if block is not None and any(self._is_outdated(card) for card in block.cards):
                yield place

    @cached_property
    def digest(self) -> str:
        """What changes with any name; empty if nothing is typed."""
        if not self._is_any_typed():
            return ""
        return digest_of(*self._all)

    def used_by(self, path: EntryPath) -> Sequence[str]:
        """Return the names that the cards of an entry use; none if nothing is typed."""
        return self._read[path].used

    @property
    def are_unknown(self) -> bool:
        """Whether the names of known blocks are needed now, and were not before."""
        return self._known is not None and not self._known.names and self._is_any_typed()

    def _is_any_typed(self) -> bool:
        is_known = any(card.right for block in self._blocks if block for card in block.cards)
        return is_known or any(self.typed.values())

    def _is_outdated(self, card: KnownCard) -> bool:
        return bool(card.right) and self.given(card.right, card.rejected) != card.given

    @cached_property
    def _are_as_before(self) -> bool:
        return self._are_same or self._harmless is not None

    @property
    def _are_same(self) -> bool:
        return self._known is not None and self._known.names == self.digest

    @cached_property
    def _harmless(self) -> int | None:
        """How many names are others, if no known card gets anything else; else None."""
        if self._known is None or not self._is_any_typed():
            return None
        return harmless_changes(self._known, *self._all, self._synonyms)

    @cached_property
    def nearness(self) -> tuple[int, int]:
        """How many edits away a name is near a typed answer, and how many names may change: see `KnownDeck`."""
        if not self._is_any_typed():
            return 0, 0
        if self._known is None or self._compared is not None or not self._are_as_before:
            return self._deck().nearness
        changed = 0 if self._are_same else self._harmless or 0
        return self._known.edits, self._known.room - changed

    @cached_property
    def _known_around(self) -> dict[Answers, dict[str, Any]]:
        """What cards got before, if no name has changed since."""
        if self._known is None or not self._are_as_before:
            return {}
        cards = (card for block in self._known.blocks.values() for card in block.cards if card.right)
        return {(card.right, card.rejected): dict(card.given or _NOTHING) for card in cards}

    def _deck(self) -> DeckNames:
        """Compare all names with each other, once a card needs it."""
        if self._compared is None:
            used, right = self._all
            cards = max(len(self._blocks), len(self.typed))
            self._compared = DeckNames([used], right, self._synonyms, count=cards)
        return self._compared

    @cached_property
    def _all(self) -> tuple[list[str], list[str]]:
        """All names that are used, and the right answers, in the order of the file."""
        used, right, places = list[str](), list[str](), count()
        for each in self._read.values() if not self._blocks else ():
            used += each.used
            right += each.right
        for block in self._blocks:
            if block is not None:
                used += block.names
                right += chain.from_iterable(card.right for card in block.cards)
            elif read := self._read.get(("card", next(places))):
                used += read.used
                right += read.right
        return used, right


class _Names(NamedTuple):
    """The names of an entry."""

    used: list[str]
    right: list[str]


_NOTHING: Given = {"synonyms": [], "rejected": [], "others": [], "is_crowded": False}
