"""What was read of a deck, and what is to be known of it when its text has changed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from her2quiz.deckfile.changed.all_names import AllNames
from her2quiz.deckfile.changed.blocks import Blocks
from her2quiz.deckfile.changed.known_deck import KnownBlock, KnownCard, KnownDeck, text_of
from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.vocabulary import rejected_names
from her2quiz.deckfile.toml.where import EntryPath

_NEED_ALL_CARDS = frozenset({"table", "translates", "was", "synonyms_of"})
"""Keys at the top of a deck that must be read whole."""


class DeckRead(NamedTuple):
    """A deck that was read, wholly or partly."""

    reading: Reading
    """What was read of the file: everything, or the top and the cards that were not known."""

    answer_keys: Mapping[str, str]
    """What an answer to each card of the deck is measured by, in the order of the file."""

    unchanged: frozenset[str] = frozenset()
    """The keys of the cards that were known, and not read."""

    known: KnownDeck | None = None
    """What is known of the deck now; None if it must be read whole the next time."""

    @property
    def known_text(self) -> str:
        """The same as JSON; empty for None."""
        return text_of(self.known) if self.known else ""


def read_whole(reading: Reading, names: AllNames, file_name: str) -> DeckRead:
    """Return a deck that was read whole, with what is to be known of it."""
    entries = Entries(reading, names)
    answer_keys = {key: text for each in entries.answer_keys.values() for key, text in each.items()}
    return DeckRead(reading, answer_keys, known=_known(reading, entries, names, file_name))


def _known(reading: Reading, entries: "Entries", names: AllNames, file_name: str) -> KnownDeck | None:
    parted = Blocks.of(reading.text)
    if not _may_be_read_partly(reading, parted):
        return None
    found = (entries.known_block(("card", place)) for place in range(len(parted.below)))
    blocks = {digest: block for digest, block in zip(parted.digests, found, strict=True) if block}
    surroundings = parted.surroundings(file_name)
    return KnownDeck(surroundings, reading.fullness, reading.values, names.digest, *names.nearness, blocks)


def _may_be_read_partly(reading: Reading, parted: Blocks) -> bool:
    """Whether a deck is made of cards that can be read by themselves."""
    if (
        reading.deck is None
        or reading.rests_on
        or reading.fullness > 1
        or _NEED_ALL_CARDS & reading.data.keys()
    ):
        return False
    return parted.are_cards_of(reading.data) and not any(map(has_former_id, reading.data["card"]))


def has_former_id(card: Mapping[str, Any]) -> bool:
    """Whether a card, or a question of it, has had another id: all other cards are looked at for that."""
    asks = card.get("ask")
    questions = [ask for ask in asks if isinstance(ask, dict)] if isinstance(asks, list) else []
    return any("was" in each for each in (card, *questions))


class Entries:
    """The entries of a file that were read, and their cards."""

    def __init__(self, reading: Reading, names: AllNames) -> None:
        """Find the cards of each entry.

        Args:
            reading: what was read.
            names: the names that were found meanwhile.
        """
        self._names, self._reading = names, reading
        self._reported = {each.where.path[:2] for each in reading.diagnostics}
        self.answer_keys: dict[EntryPath, dict[str, str]] = {}
        for card in reading.deck.cards if reading.deck else ():
            entry = reading.paths[card.key][:2]
            self.answer_keys.setdefault(entry, {})[card.key] = card.kind.answer_key.text

    def known_block(self, path: EntryPath) -> KnownBlock | None:
        """Return what is known of an entry; None for one that is read each time: a case, a draft, one with a mistake."""
        cards = self.answer_keys.get(path)
        if not cards or path in self._reported or any(self._reading.paths[key] != path for key in cards):
            return None
        known = tuple(self._known_card(key, answer_key) for key, answer_key in cards.items())
        return KnownBlock(tuple(self._names.used_by(path)), known)

    def _known_card(self, key: str, answer_key: str) -> KnownCard:
        right = tuple(self._names.typed[key])
        if not right:
            return KnownCard(key, answer_key)
        rejected = rejected_names(Table(self._reading.tables[key]["card"], ()))
        return KnownCard(key, answer_key, right, rejected, self._names.given(right, rejected))
