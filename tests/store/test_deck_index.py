"""The index of decks: it may be lost at any time, which only costs time."""

import os
import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.deck.header import DeckHeader
from her2quiz.store.deck_index import VERSION, DeckIndex, IndexedDeck
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.kept_deck import ReadAgain

HEADER = DeckHeader(
    "mixed", "Mixed", source="A guideline", as_of=date(2025, 1, 15), authors=("A", "B"), tags=("x",)
)
TABLES = {"mixed/best": {"card": {"question": "Which?", "as_of": date(2025, 1, 15), "tags": ["x"]}}}
FORMER_KEYS = (("mixed/old", "mixed/best"), ("mixed/older", "mixed/best"))
ANSWER_KEYS = ("0123abcd:89abcdef", "4567cdef")
STEMS = {"mixed/best": "Which?"}


def _deck(file: Path = Path("mixed.toml"), diagnostic: str = "") -> IndexedDeck:
    return IndexedDeck(
        file,
        HEADER,
        ("mixed/best", "mixed/recall"),
        1,
        diagnostic,
        former_keys=FORMER_KEYS,
        answer_keys=ANSWER_KEYS,
    )


def test_a_deck_is_found_as_it_was_kept(tmp_path: Path) -> None:
    """The next run finds the header, the cards and the day in a card's table."""
    index = DeckIndex(tmp_path / "a" / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.close()
    again = DeckIndex(tmp_path / "a" / "index.sqlite")
    assert again.find(Path("mixed.toml"), "stamp") == _deck()
    assert again.table(Path("mixed.toml"), "mixed/best") == TABLES["mixed/best"]
    assert again.table(Path("mixed.toml"), "mixed/none") is None
    assert again.tags(Path("mixed.toml")) == {"mixed/best": ("x",)}
    assert again.stem(Path("mixed.toml"), "mixed/best") == "Which?"
    assert again.stem(Path("mixed.toml"), "mixed/none") is None
    assert again.stems(Path("mixed.toml"), ["mixed/best", "mixed/none"]) == {"mixed/best": "Which?"}
    assert again.stems(Path("other.toml"), ["mixed/best"]) == {}
    again.close()


def test_a_file_that_is_no_deck_is_kept_too() -> None:
    """A broken file is not read again until it changes."""
    index = DeckIndex(MEMORY)
    broken = IndexedDeck(Path("mixed.toml"), None, (), 0, "line 1: no")
    index.keep(broken, "stamp", {}, {})
    assert index.find(Path("mixed.toml"), "stamp") == broken
    index.close()


@pytest.mark.parametrize(("file", "stamp"), [("mixed.toml", "newer"), ("other.toml", "stamp")])
def test_a_changed_or_unknown_file_is_not_found(file: str, stamp: str) -> None:
    """Another stamp or another name means that the file must be read."""
    index = DeckIndex(MEMORY)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    assert index.find(Path(file), stamp) is None
    index.close()


def test_keeping_a_deck_again_replaces_it() -> None:
    """A card that is no longer in the deck is no longer in the index."""
    index = DeckIndex(MEMORY)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.keep(_deck(diagnostic="line 2"), "newer", {}, {})
    assert index.find(Path("mixed.toml"), "newer") == _deck(diagnostic="line 2")
    assert index.table(Path("mixed.toml"), "mixed/best") is None
    index.close()


def test_cards_that_have_not_changed_stay_as_they_were_kept() -> None:
    """Only those that are gone are forgotten, and only those that were read are written."""
    index, file = DeckIndex(MEMORY), Path("mixed.toml")
    two: dict[str, Mapping[str, Any]] = {**TABLES, "mixed/recall": {"question": "What?"}}
    index.keep(_deck(), "stamp", two, {**STEMS, "mixed/recall": "What?"}, ReadAgain("[1]"))
    before = index.kept(file)
    assert before is not None
    assert (before.stamp, before.known, before.keys) == ("stamp", "[1]", frozenset(two))
    index.keep(_deck(), "newer", {"mixed/new": {}}, {"mixed/new": "?"}, ReadAgain("", before, ["mixed/best"]))
    assert index.tables(file).keys() == {"mixed/best", "mixed/new"}
    assert index.find(file, "newer") == _deck()
    assert index.kept(file) is None
    index.close()


def test_cards_of_two_texts_are_not_mixed() -> None:
    """Also if both texts were read under one stamp, since the second was saved before the first copy had read it."""
    index, file = DeckIndex(MEMORY), Path("mixed.toml")
    index.keep(_deck(), "stamp", TABLES, STEMS, ReadAgain("[1]"))
    before = index.kept(file)
    index.keep(_deck(), "stamp", {"mixed/best": {}}, STEMS, ReadAgain("[2]"))
    index.keep(
        _deck(), "newer", {"mixed/new": {}}, {"mixed/new": "?"}, ReadAgain("[3]", before, ["mixed/best"])
    )
    assert index.tables(file) == {"mixed/best": {}}
    assert index.find(file, "newer") is None
    index.close()


@pytest.mark.parametrize(
    "content",
    [b"no database", b"SQLite format 3\0" + b"\xff" * 9000, b""],
    ids=["text", "damaged", "empty"],
)
def test_a_damaged_index_is_replaced(tmp_path: Path, content: bytes) -> None:
    """Whatever the file was, decks can be kept in it again."""
    file = tmp_path / "index.sqlite"
    file.write_bytes(content)
    index = DeckIndex(file)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.close()
    again = DeckIndex(file)
    assert again.find(Path("mixed.toml"), "stamp") == _deck()
    again.close()


def test_an_index_of_another_version_is_not_used(tmp_path: Path) -> None:
    """The decks are read again."""
    index = DeckIndex(tmp_path / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.close()
    older = sqlite3.connect(tmp_path / "index.sqlite")
    older.execute(f"PRAGMA user_version = {VERSION + 1}")
    older.close()
    again = DeckIndex(tmp_path / "index.sqlite")
    assert again.find(Path("mixed.toml"), "stamp") is None
    again.close()


@pytest.mark.parametrize("table", ["deck", "card"])
def test_a_page_that_is_damaged_later_counts_as_missing(tmp_path: Path, table: str) -> None:
    """Damage that is only found when the page is read costs time, and nothing else."""
    file = tmp_path / "index.sqlite"
    index = DeckIndex(file)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    raw = sqlite3.connect(file)
    root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    size = raw.execute("PRAGMA page_size").fetchone()[0]
    raw.close()
    whole = bytearray(file.read_bytes())
    whole[(root - 1) * size : root * size] = b"\xff" * size
    index.close()
    file.write_bytes(whole)
    again = DeckIndex(file)
    if table == "card":
        assert again.table(Path("mixed.toml"), "mixed/best") is None
    else:
        assert again.find(Path("mixed.toml"), "stamp") is None
    again.close()


@pytest.mark.parametrize("content", ["{", '{"no": "header"}', "[]", '{"id": "x", "authors": [], "tags": []}'])
def test_a_damaged_header_counts_as_missing(tmp_path: Path, content: str) -> None:
    """The file is read again."""
    file = tmp_path / "index.sqlite"
    index = DeckIndex(file)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    raw = sqlite3.connect(file)
    raw.execute("UPDATE deck SET header = ?", (content,))
    raw.commit()
    raw.close()
    assert index.find(Path("mixed.toml"), "stamp") is None
    index.close()


def test_an_index_that_cannot_be_written_is_kept_in_memory(tmp_path: Path) -> None:
    """It lasts for this run only."""
    (tmp_path / "file").touch()
    index = DeckIndex(tmp_path / "file" / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    assert index.find(Path("mixed.toml"), "stamp") == _deck()
    index.close()


def test_a_folder_with_the_name_of_the_index_is_left_alone(tmp_path: Path) -> None:
    """It is not deleted to make room for the index."""
    index = DeckIndex(tmp_path)
    assert index.find(Path("mixed.toml"), "stamp") is None
    assert tmp_path.is_dir()
    index.close()


def test_a_locked_index_only_costs_time(tmp_path: Path) -> None:
    """If another copy is writing, this one waits a moment only, and raises nothing."""
    file = tmp_path / "index.sqlite"
    index = DeckIndex(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    other.execute("ROLLBACK")
    assert index.find(Path("mixed.toml"), "stamp") is None
    index.close()
    other.close()


def test_a_file_whose_name_is_not_utf_8_is_kept() -> None:
    """A name in another encoding is a name as well."""
    file = Path(os.fsdecode(b"caf\xe9.toml"))
    index = DeckIndex(MEMORY)
    index.keep(_deck(file), "stamp", TABLES, STEMS)
    assert index.find(file, "stamp") == _deck(file)
    assert index.table(file, "mixed/best") == TABLES["mixed/best"]
    index.close()


SPOILT_CARD = "UPDATE card SET stem = 'Another?'"


def test_no_stem_of_an_altered_row_is_looked_up_at_once(tmp_path: Path) -> None:
    """It is as if the index had none."""
    index = DeckIndex(tmp_path / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    with sqlite3.connect(tmp_path / "index.sqlite") as connection:
        connection.execute(SPOILT_CARD)
    assert index.stems(Path("mixed.toml"), ["mixed/best"]) == {}
    assert index.tags(Path("mixed.toml")) == {}
    assert index.find(Path("mixed.toml"), "stamp") is None
    index.close()


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE deck SET answer_keys = ''",
        "UPDATE deck SET left_out = 7",
        "UPDATE deck SET keys = CAST(x'FF' AS TEXT)",
        "UPDATE card SET content = '{}'",
        SPOILT_CARD,
        "UPDATE card SET checksum = NULL",
    ],
)
def test_an_index_with_an_altered_row_is_thrown_away(tmp_path: Path, spoil: str) -> None:
    """As a whole, when the row is met: what else is in it cannot be trusted."""
    index = DeckIndex(tmp_path / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.close()
    connection = sqlite3.connect(tmp_path / "index.sqlite")
    connection.execute(spoil)
    connection.commit()
    connection.close()
    again = DeckIndex(tmp_path / "index.sqlite")
    found = again.find(Path("mixed.toml"), "stamp")
    known = found, again.stem(Path("mixed.toml"), "mixed/best"), again.table(Path("mixed.toml"), "mixed/best")
    assert known[1:] == (None, None)
    assert again.find(Path("mixed.toml"), "stamp") is None
    again.keep(_deck(), "stamp", TABLES, STEMS)
    again.close()
    healed = DeckIndex(tmp_path / "index.sqlite")
    assert healed.find(Path("mixed.toml"), "stamp") == _deck()
    healed.close()
