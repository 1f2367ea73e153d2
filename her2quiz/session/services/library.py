"""The decks at hand: read once, then known from the index until their file changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from her2quiz import paths
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.deck.order import in_order
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.keys import deck_of
from her2quiz.session.services.file_stamp import stamp_of
from her2quiz.store.deck_index import DeckIndex, IndexedDeck

if TYPE_CHECKING:  # the first screen shows decks and no cards
    from her2quiz.deckfile.deck.read import Reading
    from her2quiz.domain.deck.card import Card


class UnknownDeckError(Her2QuizError):
    """No deck at hand has this name."""


@frozen
class ShelfDeck:
    """A deck that can be studied."""

    header: DeckHeader
    """What stands at the top."""

    file: Path
    """Where it is."""

    keys: tuple[str, ...]
    """Its cards that can be asked, in the author's order."""

    left_out: int
    """How many of its cards were left out because of an error."""

    formers: tuple[tuple[str, str], ...] = ()
    """Keys that its cards had before, each with the card's key of today."""

    answer_keys: tuple[str, ...] = ()
    """What an answer to each card is measured by, in full, in the order of the keys."""


@frozen
class Trouble:
    """A file on the shelf with something wrong."""

    file: Path
    """Where it is."""

    message: str
    """What is wrong, in one line."""


class Library:
    """All decks at hand."""

    def __init__(self, index: DeckIndex, files: tuple[Path, ...]) -> None:
        """Put decks on the shelf.

        Args:
            index: what is known of them.
            files: their files, in the order in which they are shown.
        """
        self.index, self.files = index, files
        self._cards: dict[Path, dict[str, Card]] = {}  # by file: two may have one id, and then the same keys

    @cached_property
    def _indexed(self) -> tuple[IndexedDeck, ...]:
        return tuple(self._known(file) for file in self.files)

    @cached_property
    def decks(self) -> tuple[ShelfDeck, ...]:
        """The decks that can be studied, each after those on which it builds. Of two with one id the first is kept."""
        shelf: dict[str, ShelfDeck] = {}
        for deck in self._indexed:
            if deck.header is not None and deck.keys:
                shelf.setdefault(deck.header.id, _shelved(deck, deck.header))
        order = in_order([*shelf], {id_: deck.header.after for id_, deck in shelf.items()})
        return tuple(shelf[id_] for id_ in order)

    @cached_property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong on the shelf, a line for each file."""
        wrong = [Trouble(deck.file, deck.trouble) for deck in self._indexed if deck.trouble]
        used = {deck.file for deck in self.decks}
        doubles = [
            Trouble(deck.file, f"another deck has the id '{deck.header.id}' already")
            for deck in self._indexed
            if deck.header is not None and deck.keys and deck.file not in used and not _is_shipped(deck.file)
        ]
        return (*wrong, *doubles)

    @cached_property
    def formers(self) -> Mapping[str, str]:
        """The keys that cards had before, each with the card's key of today."""
        return {former: key for deck in self.decks for former, key in deck.formers}

    @cached_property
    def answer_keys(self) -> Mapping[str, str]:
        """What an answer to each card is measured by, in full."""
        return {
            key: answer_key
            for deck in self.decks
            for key, answer_key in zip(deck.keys, deck.answer_keys, strict=True)
        }

    def find(self, names: Iterable[str]) -> tuple[ShelfDeck, ...]:
        """Give the decks with these ids or titles, each once; all decks for no name.

        Raises:
            UnknownDeckError: for a name that no deck has; it names the nearest ones.
        """
        names = list(names)
        return tuple(dict.fromkeys(self._find(name) for name in names)) if names else self.decks

    def card(self, key: str) -> Card:
        """Give a card of one of the decks."""
        kept = self._cards.setdefault(self._by_id[deck_of(key)].file, {})
        if key not in kept:
            kept[key] = self._read_card(key)
        return kept[key]

    def stem(self, key: str) -> str:
        """Give what a card of one of the decks asks; many are compared before one is shown."""
        file = self._by_id[deck_of(key)].file
        known = self._cards.get(file, {}).get(key)
        stem = known.stem if known else self.index.stem(file, key)
        return self.card(key).stem if stem is None else stem

    def reload(self) -> None:
        """Look at every file again; what can no longer be read, deck or card, stays as it was read last."""
        before = {deck.file: deck for deck in self._indexed}
        changed = [file for file in self.files if self._unchanged(file, stamp_of(file)) is None]
        last_good = {file: self._all_cards(before[file]) for file in changed}
        self._indexed = tuple(self._read_again(before[file], last_good.get(file)) for file in self.files)
        for name in ("decks", "troubles", "formers", "standards", "_by_id", "_all_keys"):
            self.__dict__.pop(name, None)

    def _all_cards(self, deck: IndexedDeck) -> dict[str, Card]:
        """Take all cards of a deck into memory, before its file is read again."""
        shelved = self._by_id.get(deck.header.id) if deck.header else None
        return {key: self.card(key) for key in deck.keys} if shelved and shelved.file == deck.file else {}

    def _read_again(self, before: IndexedDeck, last_good: dict[str, Card] | None) -> IndexedDeck:
        if last_good is None:
            return before
        self._cards.pop(before.file, None)
        after = self._known(before.file)
        if after.header is None and before.header is not None:
            self._cards[before.file] = last_good
            return evolve(before, trouble=after.trouble)
        if after.left_out <= before.left_out or not last_good:
            return after
        missing = last_good.keys() - set(after.keys)  # those with an error now are among them
        self._cards.setdefault(before.file, {}).update({key: last_good[key] for key in missing})
        answer_keys = dict(zip(before.keys, before.answer_keys, strict=True))
        answer_keys |= dict(zip(after.keys, after.answer_keys, strict=True))
        return evolve(after, keys=tuple(answer_keys), answer_keys=tuple(answer_keys.values()))

    def place(self, key: str) -> tuple[Path, int]:
        """Give the file and the line where a card stands."""
        from her2quiz.deckfile.deck.card_positions import line_of

        file = self._by_id[deck_of(key)].file
        return file, line_of(file, key)

    def has(self, key: str) -> bool:
        """Whether a card is still in one of the decks."""
        return key in self._all_keys

    @cached_property
    def _all_keys(self) -> frozenset[str]:
        return frozenset(key for deck in self.decks for key in deck.keys)

    @cached_property
    def _by_id(self) -> dict[str, ShelfDeck]:
        return {deck.header.id: deck for deck in self.decks}

    def _find(self, name: str) -> ShelfDeck:
        wanted = name.casefold()
        for deck in self.decks:
            if wanted in (deck.header.id, deck.header.title.casefold()):
                return deck
        raise UnknownDeckError(_no_deck_called(name, [deck.header.id for deck in self.decks]))

    def _known(self, file: Path) -> IndexedDeck:
        stamp = stamp_of(file)
        return self._unchanged(file, stamp) or self._read(file, stamp)

    def _unchanged(self, file: Path, stamp: str) -> IndexedDeck | None:
        """Give what is known of a file, if neither it nor anything it rests on has changed since."""
        known = self.index.find(file, stamp) if stamp else None
        is_current = known is not None and all(stamp_of(other) == then for other, then in known.rests_on)
        return known if is_current else None

    def _read(self, file: Path, stamp: str) -> IndexedDeck:
        from her2quiz.deckfile.deck.read import read_deck
        from her2quiz.domain.characters import one_line
        from her2quiz.lint.switched_off import mistakes

        reading = read_deck(file)
        trouble = ""
        for first in mistakes(reading, file)[:1]:
            trouble = one_line(f"line {first.span.line}: {first.message} ({first.help})")
        deck, stems = IndexedDeck(file, None, (), 0, trouble), {}
        if reading.deck is not None:
            stems = {card.key: card.stem for card in reading.deck.cards}
            read = reading.deck
            deck = evolve(
                deck,
                header=read.header,
                keys=tuple(stems),
                left_out=read.left_out,
                formers=read.formers,
                answer_keys=tuple({card.key: card.kind.answer_key.text for card in read.cards}.values()),
            )
        deck = evolve(deck, rests_on=tuple((other, stamp_of(other)) for other in reading.rests_on))
        if stamp and reading.stands_alone:
            self.index.keep(deck, stamp, reading.tables, stems)
        self._keep_cards(file, reading)
        return deck

    def _keep_cards(self, file: Path, reading: Reading) -> None:
        if reading.deck is not None:
            self._cards.setdefault(file, {}).update({card.key: card for card in reading.deck.cards})

    def _read_card(self, key: str) -> Card:
        from her2quiz.deckfile.deck.deck_reader import card_of
        from her2quiz.deckfile.deck.read import read_deck

        deck = self._by_id[deck_of(key)]
        table = self.index.table(deck.file, key)
        card = card_of(key, table) if table is not None else None
        if card is None:  # the index was lost or cannot be written
            self._keep_cards(deck.file, read_deck(deck.file))
            card = self._cards.get(deck.file, {}).get(key)
        if card is None:
            raise Her2QuizError(f"The card {key} is no longer in {deck.file}.")
        return card


def _shelved(deck: IndexedDeck, header: DeckHeader) -> ShelfDeck:
    return ShelfDeck(header, deck.file, deck.keys, deck.left_out, deck.formers, deck.answer_keys)


def _is_shipped(file: Path) -> bool:
    """Whether a deck came with the program; one of the learner's own may stand in its place."""
    return file.parent == paths.shipped_decks().resolve()


def _no_deck_called(name: str, ids: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.casefold(), ids, n=3, cutoff=0.4)
    if near:
        return f"There is no deck called '{name}'. Did you mean {' or '.join(near)}?"
    return f"There is no deck called '{name}'. There are: {', '.join(ids) or 'none at all'}."
