"""Decks are read once, and what has changed in them is read again."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given

from her2quiz.deckfile.deck.read_ahead import read_alone
from her2quiz.session.services.deck_loading import DeckLoader
from her2quiz.store.deck_index import DeckIndex, IndexedDeck
from her2quiz.store.kept_deck import ReadAgain
from tests.deckfile.changed.edited_decks import TOP, deck_text, histories

CARDS = [
    f'id = "c{place}"\nquestion = "Which, {place}?"\nanswer = "abacavir {place}"\ntyped = true'
    for place in range(8)
]


class _Writer:
    """Writes the texts of a deck, each at another time."""

    def __init__(self, folder: Path) -> None:
        self.file, self.index, self._writings = folder / "drugs.toml", folder / "index.sqlite", 0

    def write(self, cards: Sequence[str]) -> None:
        self.write_text(deck_text(TOP, [*cards]))

    def write_text(self, text: str) -> None:
        self._writings += 1
        self.file.write_bytes(text.encode())
        os.utime(self.file, ns=(self._writings, self._writings))

    def load(self, index: Path | None = None) -> IndexedDeck:
        """Load the deck as the next start of the program does."""
        opened = DeckIndex(index or self.index)
        (deck,) = DeckLoader(opened).load([self.file])
        opened.close()
        return deck

    def rows(self, index: Path) -> tuple[list[Any], list[Any]]:
        """Return what the index has of the deck and of its cards."""
        connection = sqlite3.connect(index)
        decks = connection.execute(
            "SELECT header, keys, left_out, diagnostic, formers, answer_keys FROM deck"
        )
        rows = decks.fetchall(), connection.execute("SELECT * FROM card").fetchall()
        connection.close()
        return rows


@pytest.fixture
def cards_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the keys of the cards that are read from now on."""
    read = list[str]()

    def noted(table: Any, key: str, reader: Any) -> Any:
        read.append(key)
        return read_alone(table, key, reader)

    monkeypatch.setattr("her2quiz.deckfile.deck.deck_reader.read_alone", noted)
    return read


@given(histories())
def test_the_index_is_the_same_whatever_was_in_it(texts: list[str]) -> None:
    """Row for row: that of a deck that was read again and again, and that of one that was read once."""
    with TemporaryDirectory() as folder:
        deck = _Writer(Path(folder))
        for number, text in enumerate(texts):
            deck.write_text(text)
            fresh = Path(folder) / f"{number}.sqlite"
            assert deck.load() == deck.load(fresh)
            assert deck.rows(deck.index) == deck.rows(fresh)


def test_only_what_has_changed_is_read_again(tmp_path: Path, cards_read: list[str]) -> None:
    """And the first card, without which the text would be one without cards."""
    deck = _Writer(tmp_path)
    deck.write(CARDS)
    deck.load()
    assert len(cards_read) == len(CARDS)
    cards_read.clear()
    deck.write([*CARDS[:3], CARDS[3].replace("Which", "What"), *CARDS[4:]])
    assert deck.load().keys == tuple(f"drugs/c{place}" for place in range(8))
    assert cards_read == ["drugs/c0", "drugs/c3"]


def test_a_card_near_a_new_name_is_read_again(tmp_path: Path, cards_read: list[str]) -> None:
    """A typo of its answer could be taken for that name."""
    answers = ["lapatinib", "trastuzumab", "everolimus", "pembrolizumab", "capecitabine", "olaparib"]
    cards = [
        f'id = "{each}"\nquestion = "Which {each[:3]}?"\nanswer = "{each}"\ntyped = true' for each in answers
    ]
    deck = _Writer(tmp_path)
    deck.write(cards)
    deck.load()
    cards_read.clear()
    deck.write([*cards, 'id = "new"\nquestion = "Which new?"\nanswer = "olaparab"'])
    deck.load()
    assert set(cards_read) == {"drugs/lapatinib", "drugs/new", "drugs/olaparib"}


def test_a_deck_with_lost_rows_is_read_whole(tmp_path: Path, cards_read: list[str]) -> None:
    """A card that is not in the index any more is in it again."""
    deck = _Writer(tmp_path)
    deck.write(CARDS)
    deck.load()
    with sqlite3.connect(deck.index) as connection:
        connection.execute("DELETE FROM card WHERE key = 'drugs/c5'")
    connection.close()
    cards_read.clear()
    deck.write([*CARDS[:3], *CARDS[4:]])
    deck.load()
    assert len(cards_read) == len(CARDS) - 1
    assert len(deck.rows(deck.index)[1]) == len(CARDS) - 1


def test_a_deck_known_in_another_form_is_read_whole(tmp_path: Path, cards_read: list[str]) -> None:
    """As if another version had kept it."""
    deck = _Writer(tmp_path)
    deck.write(CARDS)
    kept = deck.load()
    index = DeckIndex(deck.index)
    index.keep(kept, "stamp", {}, {}, ReadAgain("[]"))
    index.close()
    cards_read.clear()
    deck.write(CARDS)
    assert deck.load() == kept
    assert len(cards_read) == len(deck.rows(deck.index)[1]) == len(CARDS)


def test_what_another_copy_has_read_meanwhile_stays(tmp_path: Path) -> None:
    """The rows of two texts are never mixed; the next start reads the file once more."""
    deck = _Writer(tmp_path)
    deck.write(CARDS)
    deck.load()
    index = DeckIndex(deck.index)
    before = index.kept(deck.file)
    assert before is not None
    deck.write([*CARDS[:3], *CARDS[4:]])
    deck.load()
    rows = deck.rows(deck.index)
    stale = IndexedDeck(deck.file, None, (), 0, "")
    index.keep(stale, "stamp", {}, {}, ReadAgain("[]", before, before.keys))
    index.close()
    assert deck.rows(deck.index) == rows
