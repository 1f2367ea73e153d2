"""Reads decks and their cards, or takes them from the index as long as their files do not change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from her2quiz import __version__
from her2quiz.domain.errors import Her2QuizError
from her2quiz.store.deck_index import DeckIndex, IndexedDeck

if TYPE_CHECKING:  # the first screen shows decks and no cards
    from her2quiz.deckfile.changed.remember import DeckRead
    from her2quiz.deckfile.deck.deck_files import DeckFiles
    from her2quiz.deckfile.deck.read import Reading
    from her2quiz.domain.deck.card import Card
    from her2quiz.store.kept_deck import KeptDeck


class DeckLoader:
    """Reads each file once, and again when it has changed."""

    def __init__(self, index: DeckIndex) -> None:
        """Begin with what the index knows."""
        self._index = index
        self._stamps: dict[Path, str] = {}
        self._cards: dict[Path, dict[str, Card]] = {}  # by file: two may have one id, and then the same keys
        self._stems: dict[Path, dict[str, str]] = {}  # those looked at, of cards that are not read

    def load(self, files: Iterable[Path]) -> tuple[IndexedDeck, ...]:
        """Return what is known of files; those that have changed since they were kept in the index are read."""
        opened = FilesOpened()
        return tuple(self._load(file, opened) for file in files)

    def reload(self, decks: Iterable[IndexedDeck]) -> tuple[IndexedDeck, ...]:
        """Look at all files again; what can no longer be read, deck or card, stays as it was read last."""
        opened = FilesOpened()
        return tuple(self._load_again(deck, opened) if self._has_changed(deck) else deck for deck in decks)

    def has_changed(self, decks: Iterable[IndexedDeck]) -> bool:
        """Whether one of these files has changed since it was read."""
        return any(self._has_changed(deck) for deck in decks)

    def card(self, file: Path, key: str) -> Card:
        """Return a card of a deck; raises Her2QuizError if it is no longer there."""
        kept = self._cards.setdefault(file, {})
        if key not in kept:
            kept[key] = self._read_card(file, key)
        return kept[key]

    def stem(self, file: Path, key: str) -> str:
        """Return what a card asks; many are compared before one is shown."""
        known = self._cards.get(file, {}).get(key)
        if known is not None:
            return known.stem
        stems = self._stems.setdefault(file, {})
        if key not in stems:
            found = self._index.stem(file, key)
            stems[key] = self.card(file, key).stem if found is None else found
        return stems[key]

    def mark_of(self, file: Path, key: str) -> str:
        """Return what changes whenever a card does; empty for one that was made: the index may hold a newer one."""
        return "" if key in self._cards.get(file, ()) else self._index.mark_of(file, key)

    def look_up_stems(self, file: Path, keys: Iterable[str]) -> None:
        """Look up at once what some cards of a deck ask; what the index does not have is looked up singly when it is used."""
        stems = self._stems.setdefault(file, {})
        stems.update(self._index.stems(file, [key for key in keys if key not in stems]))

    def tables(self, file: Path) -> Mapping[str, Mapping[str, Any]]:
        """Return what the cards of a file are made of, by key, as far as the index has them."""
        return self._index.tables(file)

    def tags(self, file: Path) -> Mapping[str, tuple[str, ...]]:
        """Return the tags of the cards of a file, by key, as far as the index has them."""
        return self._index.tags(file)

    def _has_changed(self, deck: IndexedDeck) -> bool:
        return stamp_of(deck.file) != self._stamps[deck.file] or not _is_current(deck)

    def _load_again(self, before: IndexedDeck, opened: FilesOpened) -> IndexedDeck:
        after, read = self._look(before.file, opened)
        is_lost = after.header is None and before.header is not None
        last_good = self._readable_cards(before) if is_lost or after.left_out > before.left_out else {}
        self._cards.pop(before.file, None)
        if read is not None:
            self._keep(after, read)
        if is_lost:
            self._cards[before.file] = last_good
            return before._replace(diagnostic=after.diagnostic, rests_on=after.rests_on)
        if not last_good:
            return after
        missing = last_good.keys() - set(after.keys)  # those with an error now are among them
        self._cards.setdefault(before.file, {}).update({key: last_good[key] for key in missing})
        return _with_old_keys(after, before)

    def _load(self, file: Path, opened: FilesOpened) -> IndexedDeck:
        deck, read = self._look(file, opened)
        if read is not None:
            self._keep(deck, read)
        return deck

    def _look(self, file: Path, opened: FilesOpened) -> tuple[IndexedDeck, _JustRead | None]:
        """Return a deck as the index knows it, or else as it is read now; nothing is kept of it yet."""
        stamp = self._stamps[file] = opened.stamp(file)
        self._stems.pop(file, None)
        found = self._index.find(file, stamp) if stamp else None
        if found is not None and _is_current(found):
            return found, None
        before = self._index.kept(file) if stamp else None
        read = opened.read(file, before)
        rests_on = tuple((other, opened.stamp(other)) for other in read.reading.rests_on)
        return _indexed(file, read)._replace(rests_on=rests_on), _JustRead(stamp, before, read)

    def _keep(self, deck: IndexedDeck, just_read: _JustRead) -> None:
        from her2quiz.store.kept_deck import ReadAgain

        stamp, before, read = just_read
        cards = read.reading.deck.cards if read.reading.deck else ()
        if stamp:
            self._index.keep(
                deck,
                stamp,
                read.reading.tables,
                {card.key: card.stem for card in cards},
                ReadAgain(read.known_text, before if read.unchanged else None, read.unchanged),
            )
        self._keep_cards(deck.file, read.reading)

    def _read_card(self, file: Path, key: str) -> Card:
        from her2quiz.deckfile.deck.deck_reader import card_of
        from her2quiz.deckfile.deck.read import read_deck
        from her2quiz.session.services.images.image_file import placed

        table = self._index.table(file, key)
        card = placed(found, file) if table is not None and (found := card_of(key, table)) else None
        if card is None:  # the index was lost or cannot be written
            self._keep_cards(file, read_deck(file))
            card = self._cards.get(file, {}).get(key)
        if card is None:
            raise Her2QuizError(f"The card {key} is no longer in {file}.")
        return card

    def _keep_cards(self, file: Path, reading: Reading) -> None:
        from her2quiz.session.services.images.image_file import placed

        if reading.deck is not None:
            self._cards.setdefault(file, {}).update(
                {card.key: placed(card, file) for card in reading.deck.cards}
            )

    def _readable_cards(self, deck: IndexedDeck) -> dict[str, Card]:
        """Take the cards of a deck into memory, before its file is read again."""
        cards: dict[str, Card] = {}
        for key in deck.keys:
            with suppress(
                Her2QuizError
            ):  # another running copy has read the changed file, and the card is gone
                cards[key] = self.card(deck.file, key)
        return cards


class _JustRead(NamedTuple):
    """A deck that was read, and is to be kept."""

    stamp: str
    before: KeptDeck | None
    read: DeckRead


class FilesOpened:
    """Files that are read together, each opened at most once, and stamped before."""

    def __init__(self) -> None:
        """Begin with none."""
        self._stamps: dict[Path, str] = {}

    def stamp(self, file: Path) -> str:
        """Return the stamp of a file, or of a folder, as it was when it was first looked at."""
        if file not in self._stamps:
            self._stamps[file] = stamp_of(file)
        return self._stamps[file]

    def read(self, file: Path, before: KeptDeck | None) -> DeckRead:
        """Read a deck, without its notes, which are for authors; a large one in shares, before the app is there.

        Args:
            file: the deck.
            before: what was kept when it was read last: what has not changed is not read again.
        """
        from her2quiz.deckfile.changed.known_deck import known_deck
        from her2quiz.deckfile.changed.read_changed import read_again
        from her2quiz.deckfile.deck.collector import collector_paused
        from her2quiz.shared_work import sharing

        with collector_paused(), sharing():
            known = known_deck(before.known) if before is not None else None
            if before is not None and known is not None and not known.keys <= before.keys:
                known = None  # some rows were lost
            return read_again(file, self._files, known)

    @cached_property
    def _files(self) -> DeckFiles:
        from her2quiz.deckfile.deck.deck_files import DeckFiles

        return DeckFiles(self.stamp)


def _is_current(deck: IndexedDeck) -> bool:
    """Whether none of the other files that a deck needs has changed."""
    return all(stamp_of(other) == then for other, then in deck.rests_on)


def _indexed(file: Path, read: DeckRead) -> IndexedDeck:
    """Return what the first screen needs to know of a deck that was read."""
    deck, diagnostic = read.reading.deck, _first_diagnostic(read.reading)
    if deck is None:
        return IndexedDeck(file, None, (), 0, diagnostic)
    return IndexedDeck(
        file,
        deck.header,
        tuple(read.answer_keys),
        deck.left_out,
        diagnostic,
        former_keys=deck.former_keys,
        answer_keys=tuple(read.answer_keys.values()),
    )


def _first_diagnostic(reading: Reading) -> str:
    """Return the first mistake in one line; empty if there is none."""
    if not reading.mistakes:
        return ""
    from her2quiz.domain.characters import one_line
    from her2quiz.lint.switched_off import mistakes

    for first in mistakes(reading)[:1]:
        return one_line(f"line {first.position.line}: {first.message} ({first.help})")
    return ""


def _with_old_keys(after: IndexedDeck, before: IndexedDeck) -> IndexedDeck:
    """Return a deck with the cards that it had before as well, each with the answer key that was read last."""
    answer_keys = dict(zip(before.keys, before.answer_keys, strict=True))
    answer_keys |= dict(zip(after.keys, after.answer_keys, strict=True))
    return after._replace(keys=tuple(answer_keys), answer_keys=tuple(answer_keys.values()))


def stamp_of(file: Path) -> str:
    """Return a text that changes whenever the file does; empty if the file cannot be looked at."""
    try:
        stat = file.stat()
    except OSError:
        return ""
    return f"{__version__}:{stat.st_mtime_ns}:{stat.st_ctime_ns}:{stat.st_size}:{stat.st_ino}"
