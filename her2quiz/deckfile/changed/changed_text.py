"""A changed text of a deck of which much is known: the rest is read, and put between what is known."""

from collections.abc import Sequence, Set
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.deckfile.changed.all_names import AllNames
from her2quiz.deckfile.changed.blocks import Blocks
from her2quiz.deckfile.changed.known_deck import KnownBlock, KnownDeck
from her2quiz.deckfile.changed.remember import DeckRead, Entries, has_former_id
from her2quiz.deckfile.deck.other_decks import OtherDecks
from her2quiz.deckfile.deck.read import Reading, reading_of
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.locate import in_file
from her2quiz.deckfile.toml.parse import Document, document_of, most_values
from her2quiz.domain.limits import MOST_CARDS, MOST_VALUES

_DEPEND_ON_ALL = frozenset({"D003", "D196"})
"""Diagnostics that may not hold for a deck if some of its cards are not read."""

_LEAST_KNOWN = 0.5
"""The part of a deck that must be known; a deck of which less is known is read whole, by several processes."""


@frozen
class ChangedText:
    """A text of which some blocks are known."""

    text: str
    file: Path
    known: KnownDeck

    parted: Blocks
    """Its parts."""

    blocks: Sequence[KnownBlock | None]
    """What is known of each block; None for one that is to be read."""

    @classmethod
    def of(cls, text: str, file: Path, known: KnownDeck) -> "ChangedText | None":
        """Find what is known of a text; None if it must be read whole."""
        parted = Blocks.of(text)
        if known.surroundings != parted.surroundings(file.name) or len(parted.below) > MOST_CARDS:
            return None
        blocks = [known.blocks.get(each) for each in parted.digests]
        blocks[:1] = [None]  # a text in which no card is read would be one without cards
        count = len(blocks) - blocks.count(None)
        are_doubled = len({each for each in parted.digests[1:] if each in known.blocks}) < count
        if are_doubled or count < _LEAST_KNOWN * len(blocks):
            return None
        return cls(text, file, known, parted, blocks)

    def with_more_read(self, places: Set[int]) -> "ChangedText":
        """Return the same with some more blocks that are to be read."""
        blocks = [None if place in places else block for place, block in enumerate(self.blocks)]
        return evolve(self, blocks=blocks)

    def read(self, names: AllNames) -> DeckRead | None:
        """Read what is not known; None if the deck must be read whole."""
        document = self._document()
        if document is None:
            return None
        values, most = document.values + self.known.values, MOST_VALUES
        if values > most and values > most_values(self.text):
            return None
        reading = reading_of(document, self.file.name, OtherDecks(), Severity.WARNING, names)
        if self._depends_on_known(reading, names):
            return None
        reading = evolve(reading, diagnostics=in_file(reading.diagnostics, self.file))
        return self._with_known(reading, names, values)

    def _document(self) -> Document | None:
        """Return the top and the blocks that are to be read; None if they are not cards that are read by themselves."""
        places = [place for place, block in enumerate(self.blocks) if block is None]
        top, cards = self.parted.data_of_top(), [self.parted.data_of(place) for place in places]
        if top is None or not all(cards) or any(map(has_former_id, cards)):
            return None
        document = document_of({**top, "card": cards}, self.parted.text_with(frozenset(places)))
        return document if isinstance(document, Document) else None

    def _depends_on_known(self, reading: Reading, names: AllNames) -> bool:
        """Whether what was read would have been read otherwise beside the known cards, or these beside it."""
        if names.are_unknown or reading.deck is None or reading.fullness + self.known.fullness > 1:
            return True
        known = {key for block in self.blocks if block for card in block.cards for key in _taken(card.key)}
        read = {key for card in reading.deck.cards for key in _taken(card.key)} | reading.deck.not_asked
        codes = {each.code for each in reading.diagnostics}
        return not known.isdisjoint(read) or not codes.isdisjoint(_DEPEND_ON_ALL)

    def _with_known(self, reading: Reading, names: AllNames, values: int) -> DeckRead:
        """Return what was read with what is known, in the order of the file."""
        entries, place = Entries(reading, names), 0
        blocks, answer_keys = dict[str, KnownBlock](), dict[str, str]()
        for digest, known in zip(self.parted.digests, self.blocks, strict=True):
            block = known
            if known is None:
                path = ("card", place)
                answer_keys |= entries.answer_keys.get(path, {})
                block, place = entries.known_block(path), place + 1
            else:
                answer_keys.update((card.key, card.answer_key) for card in known.cards)
            if block is not None:
                blocks[digest] = block
        unchanged = frozenset(card.key for block in self.blocks if block for card in block.cards)
        fullness = reading.fullness + self.known.fullness
        now = KnownDeck(self.known.surroundings, fullness, values, names.digest, *names.nearness, blocks)
        return DeckRead(reading, answer_keys, unchanged, now)


def _taken(key: str) -> tuple[str, ...]:
    """Return the key of a card and, if it may be that of a blank, the key of the whole text."""
    whole = key.rpartition("/")[0]
    return (key, whole) if "/" in whole else (key,)
