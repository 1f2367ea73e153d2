"""The library: all decks, and their cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from her2quiz.domain.deck.learning_path import LearningPath
from her2quiz.domain.keys import deck_of
from her2quiz.session.services.deck_loading import DeckLoader
from her2quiz.session.services.deck_places import DeckPlaces, NamedFiles, resolved
from her2quiz.session.services.shelf import Shelf, ShelfDeck, ShelfDiagnostic
from her2quiz.store.deck_index import DeckIndex, IndexedDeck

if TYPE_CHECKING:  # the first screen shows decks and no cards
    from her2quiz.domain.deck.card import Card
    from her2quiz.session.services.deck_to_edit import DeckToEdit


class Library:
    """All decks."""

    def __init__(self, index: DeckIndex, files: tuple[Path, ...] | DeckPlaces) -> None:
        """Gather decks, which are read when they are first asked for.

        Args:
            index: what is known of them.
            files: their files, in the order in which they are shown, or where these are to be found.
        """
        self.index = index
        self._places = files if isinstance(files, DeckPlaces) else NamedFiles(files)
        self.files = self._places.deck_files()
        self._loader = DeckLoader(index)
        self._path = ""
        self._filled_shelf: Shelf | None = None

    @property
    def _shelf(self) -> Shelf:
        if self._filled_shelf is None:
            self._filled_shelf = self._in_order(self._loader.load(self.files))
        return self._filled_shelf

    def _in_order(self, decks: tuple[IndexedDeck, ...]) -> Shelf:
        return Shelf(decks, self._path, self._places.outright)

    def follow(self, path: str) -> None:
        """Put the decks of a path before all others; an empty or unknown name puts none first."""
        self._path = path
        if self._filled_shelf is not None:  # or it is in this order once it is read
            self._filled_shelf = self._in_order(self._filled_shelf.known)

    @property
    def paths(self) -> tuple[LearningPath, ...]:
        """The paths that the decks are on."""
        return self._shelf.paths

    @property
    def path(self) -> LearningPath | None:
        """The path that is followed; None if none is, or if no deck is on it."""
        return next((path for path in self.paths if path.name == self._path), None)

    @property
    def decks(self) -> tuple[ShelfDeck, ...]:
        """The decks that can be studied, in the order in which they are learned: those of the path, then all others."""
        return self._shelf.decks

    def decks_of(self, path: LearningPath) -> tuple[ShelfDeck, ...]:
        """Return the decks that are on a path, in the order in which they are learned now."""
        return tuple(deck for deck in self.decks if any(step.path == path.name for step in deck.header.steps))

    @property
    def diagnostics(self) -> tuple[ShelfDiagnostic, ...]:
        """What is wrong on the shelf, a line for each file."""
        return self._shelf.diagnostics

    @property
    def former_keys(self) -> Mapping[str, str]:
        """The keys that cards had before, each with the card's present key."""
        return self._shelf.former_keys

    @property
    def answer_keys(self) -> Mapping[str, str]:
        """What an answer to each card is measured by, in full."""
        return self._shelf.answer_keys

    def find(self, names: Iterable[str]) -> tuple[ShelfDeck, ...]:
        """Return the decks with these ids or titles, each once; all decks for no name.

        Raises:
            UnknownDeckError: for a name that no deck has; it names the nearest ones.
        """
        return self._shelf.find(names)

    def has(self, key: str) -> bool:
        """Whether a card is still in one of the decks."""
        return key in self._shelf.keys

    def card(self, key: str) -> Card:
        """Return a card of one of the decks."""
        return self._loader.card(self._file_of(key), key)

    def stem(self, key: str) -> str:
        """Return what a card of one of the decks asks; many are compared before one is shown."""
        return self._loader.stem(self._file_of(key), key)

    def mark_of(self, key: str) -> str:
        """Return what changes whenever a card of one of the decks does; empty if that cannot be told without the card."""
        return self._loader.mark_of(self._file_of(key), key)

    def look_up_stems(self, keys: Iterable[str]) -> None:
        """Look up at once what some cards of the decks ask, which is quicker than one by one."""
        for deck, of_deck in groupby(sorted(keys), deck_of):
            self._loader.look_up_stems(self._shelf.by_id[deck].file, of_deck)

    def tables(self, deck: ShelfDeck) -> Mapping[str, Mapping[str, Any]]:
        """Return what the cards of a deck are made of, by key, but for those that the index has lost."""
        return self._loader.tables(deck.file)

    def tags(self, deck: ShelfDeck) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Return the tags of each card of a deck; no card is made for them that the index has."""
        known = self._loader.tags(deck.file)
        for key in deck.keys:
            tags = known.get(key)
            yield key, self.card(key).tags if tags is None else tags

    def place(self, key: str) -> tuple[Path, int]:
        """Return a card's file, and the line on which it begins."""
        from her2quiz.deckfile.deck.card_positions import line_of

        file = self._file_of(key)
        return file, line_of(file, key)

    def to_edit(self, key: str) -> DeckToEdit:
        """Return which file is opened to edit a card; of a deck that came with the program, the learner's own copy."""
        from her2quiz.session.services.deck_to_edit import DeckToEdit

        file, line = self.place(key)
        if not self._places.is_installed(file):
            return DeckToEdit(file, line)
        return DeckToEdit(self._copy_of(file, deck_of(key)), line, file)

    def use_copy(self, edited: DeckToEdit) -> None:
        """Let the learner's own copy of a deck win over the deck, wherever that was found; it is read by `reload`."""
        if edited.shipped is not None and edited.file.exists():
            self._places.put_first(resolved(edited.file))

    def has_changed(self) -> bool:
        """Whether a file has changed since it was read, or was added; nothing is read."""
        return self._loader.has_changed(self._shelf.known) or not {*self._places.deck_files()} <= {
            deck.file for deck in self._shelf.known
        }

    def reload(self) -> None:
        """Look at every file again, and for new ones; what can no longer be read, deck or card, stays as it was read last.

        A deck whose file is gone gives way to another with its id, such as the original of a copy that was deleted.
        """
        before = {deck.file: deck for deck in self._loader.reload(self._shelf.known)}
        self.files = self._places.deck_files()
        added = self._loader.load(file for file in self.files if file not in before)
        now = {**before, **{deck.file: deck for deck in added}}
        present = [now[file] for file in self.files]
        ids = {deck.header.id for deck in present if deck.header is not None}
        gone = (deck for file, deck in before.items() if file not in self.files)
        kept = (deck for deck in gone if deck.header is not None and deck.header.id not in ids)
        self._filled_shelf = self._in_order((*present, *kept))

    def _copy_of(self, file: Path, id_: str) -> Path:
        """Return the name of the learner's copy of a deck, under which there is no other deck."""
        ids = {deck.file: deck.header.id for deck in self._shelf.known if deck.header is not None}
        names = chain([file.name], (f"{file.stem}-{number}.toml" for number in count(2)))
        copies = (self._places.own / name for name in names)
        return next(copy for copy in copies if ids.get(resolved(copy), id_) == id_)

    def _file_of(self, key: str) -> Path:
        return self._shelf.by_id[deck_of(key)].file
