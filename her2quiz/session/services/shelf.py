"""The shelf: which decks can be studied, and what is wrong with the other files."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.deck.learning_path import LearningPath, in_order, on_path, paths_of
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services.deck_places import is_shipped
from her2quiz.store.deck_index import IndexedDeck


class UnknownDeckError(Her2QuizError):
    """No deck on the shelf has this name."""


class ShelfDeck(NamedTuple):
    """A deck that can be studied."""

    header: DeckHeader
    """Its title, id and what else is at the top of the file."""

    file: Path
    """Where it is."""

    keys: tuple[str, ...]
    """Its cards that can be asked, in the author's order."""

    left_out: int
    """How many of its cards were left out because of an error."""

    former_keys: tuple[tuple[str, str], ...] = ()
    """Keys that its cards had before, each with the card's present key."""

    answer_keys: tuple[str, ...] = ()
    """What an answer to each card is measured by, in full, in the order of the keys."""

    is_own_copy: bool = False
    """Whether it takes the place of a deck that came with the program."""

    is_on_path: bool = True
    """Whether it is on the path that the learner follows; every deck is if they follow none."""


class ShelfDiagnostic(NamedTuple):
    """A deck file with diagnostics, and the first of them in one line.

    The index keeps no more than that line, so that the first screen need not load what reads decks.
    """

    file: Path
    """The deck file."""

    message: str
    """The first diagnostic, with its line and what to do."""

    double: str = ""
    """The id of the deck, if another deck with this id is studied."""


class Shelf:
    """The decks that can be studied, and what is wrong with the others. It never changes."""

    def __init__(
        self, known: tuple[IndexedDeck, ...], path: str = "", outright: frozenset[Path] = frozenset()
    ) -> None:
        """Put decks on a shelf.

        Args:
            known: what is known of each file, in the order in which they are shown.
            path: the name of the path that the learner follows; empty, or of no deck here, for none.
            outright: files that were named outright: of two with one id the first of these is studied.
        """
        self.known, self.path, self._outright = known, path, outright

    @cached_property
    def decks(self) -> tuple[ShelfDeck, ...]:
        """The decks in the order in which they are learned: those of the path, then all others."""
        every = self._every_deck
        steps = {id_: deck.header.steps for id_, deck in every.items()}
        first = on_path([*every], steps, self.path)
        if not first:
            return tuple(every.values())
        others = (deck._replace(is_on_path=False) for id_, deck in every.items() if id_ not in first)
        return (*(every[id_] for id_ in first), *others)

    @cached_property
    def paths(self) -> tuple[LearningPath, ...]:
        """The paths that the decks are on."""
        return paths_of(step for deck in self._every_deck.values() for step in deck.header.steps)

    @cached_property
    def _every_deck(self) -> dict[str, ShelfDeck]:
        """The decks by their ids, each after those on which it builds.

        Of two with one id the first is kept; of two in one folder, whose order is only that of their names, the larger.
        """
        shelf: dict[str, ShelfDeck] = {}
        for deck in self.known:
            if deck.header is None or not deck.keys:
                continue
            own = _shelved(deck, deck.header)
            first = shelf.setdefault(deck.header.id, own)
            if self._is_fuller(own, first):
                first = shelf[deck.header.id] = own
            if first.file != deck.file and is_shipped(deck.file):
                shelf[deck.header.id] = first._replace(is_own_copy=True)
        order = in_order([*shelf], {id_: deck.header.after for id_, deck in shelf.items()})
        return {id_: shelf[id_] for id_ in order}

    def _is_fuller(self, deck: ShelfDeck, first: ShelfDeck) -> bool:
        """Whether a deck is studied in place of another with its id in the same folder: whatever the files are called."""
        if deck.file.parent != first.file.parent or not self._outright.isdisjoint((deck.file, first.file)):
            return False
        return _weight(deck) > _weight(first)

    @cached_property
    def by_id(self) -> Mapping[str, ShelfDeck]:
        """The decks by their ids."""
        return {deck.header.id: deck for deck in self.decks}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all cards."""
        return frozenset(key for deck in self.decks for key in deck.keys)

    @cached_property
    def former_keys(self) -> Mapping[str, str]:
        """The keys that cards had before, each with the card's present key; one that a card of another deck has now is none."""
        pairs = [pair for deck in self.decks for pair in deck.former_keys]
        return {former: key for former, key in reversed(pairs) if former not in self.keys}

    @cached_property
    def answer_keys(self) -> Mapping[str, str]:
        """What an answer to each card is measured by, in full."""
        return {
            key: answer_key
            for deck in self.decks
            for key, answer_key in zip(deck.keys, deck.answer_keys, strict=True)
        }

    @cached_property
    def diagnostics(self) -> tuple[ShelfDiagnostic, ...]:
        """What is wrong with the deck files, one line for each."""
        wrong = [ShelfDiagnostic(deck.file, deck.diagnostic) for deck in self.known if deck.diagnostic]
        used = {deck.file for deck in self.decks}
        doubles = [
            ShelfDiagnostic(deck.file, f"another deck already has the id '{deck.header.id}'", deck.header.id)
            for deck in self.known
            if deck.header is not None and deck.keys and deck.file not in used and not is_shipped(deck.file)
        ]
        return (*wrong, *doubles)

    def find(self, names: Iterable[str]) -> tuple[ShelfDeck, ...]:
        """Return the decks with these ids or titles, each once; all decks for no name.

        Raises:
            UnknownDeckError: for a name that no deck has; it names the nearest ones.
            BrokenDeckError: for a deck that is there but cannot be studied; it says why.
        """
        names = list(names)
        return tuple(dict.fromkeys(self._find(name) for name in names)) if names else self.decks

    def _find(self, name: str) -> ShelfDeck:
        wanted = name.casefold()
        for deck in self.decks:
            if wanted in (deck.header.id, deck.header.title.casefold()):
                return deck
        _refuse_broken(name, self.known)
        raise UnknownDeckError(_no_deck_called(name, [*self.by_id]))


def _shelved(deck: IndexedDeck, header: DeckHeader) -> ShelfDeck:
    return ShelfDeck(header, deck.file, deck.keys, deck.left_out, deck.former_keys, deck.answer_keys)


def _weight(deck: ShelfDeck) -> tuple[int, date, tuple[str, ...], tuple[str, ...]]:
    """Return by what two decks with one id are compared: cards, the day of their facts, then any difference in content."""
    return len(deck.keys), deck.header.as_of or date.min, deck.keys, deck.answer_keys


def _refuse_broken(name: str, known: Iterable[IndexedDeck]) -> None:
    from her2quiz.session.services.broken_decks import refuse_broken  # which is rarely needed

    refuse_broken(name, known)


def _no_deck_called(name: str, ids: list[str]) -> str:
    from her2quiz.domain.spelling import did_you_mean, nearest

    near = nearest(name.casefold(), ids, most=3, likeness=0.4)
    if near:
        return f"There is no deck called '{name}'. {did_you_mean(near, is_sentence=True)}"
    return f"There is no deck called '{name}'. The decks are: {', '.join(ids) or 'none'}."
