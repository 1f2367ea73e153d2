"""The index of decks: it may be lost at any time, and never matters."""

import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from her2quiz.domain.deck.header import DeckHeader
from her2quiz.store.connect import MEMORY
from her2quiz.store.deck_index import VERSION, DeckIndex, IndexedDeck

HEADER = DeckHeader(
    "mixed", "Mixed", source="A guideline", as_of=date(2025, 1, 15), authors=("A", "B"), tags=("x",)
)
TABLES = {"mixed/best": {"question": "Which?", "as_of": date(2025, 1, 15), "tags": ["x"]}}
FORMERS = (("mixed/old", "mixed/best"), ("mixed/older", "mixed/best"))
STANDARDS = ("0123abcd:89abcdef", "4567cdef")
STEMS = {"mixed/best": "Which?"}


def _deck(file: Path = Path("mixed.toml"), trouble: str = "") -> IndexedDeck:
    return IndexedDeck(
        file, HEADER, ("mixed/best", "mixed/recall"), 1, trouble, formers=FORMERS, answer_keys=STANDARDS
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
    assert again.stem(Path("mixed.toml"), "mixed/best") == "Which?"
    assert again.stem(Path("mixed.toml"), "mixed/none") is None
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


def test_what_is_kept_anew_takes_the_place_of_what_was() -> None:
    """A card that is gone from its deck is gone from the index."""
    index = DeckIndex(MEMORY)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.keep(_deck(trouble="line 2"), "newer", {}, {})
    assert index.find(Path("mixed.toml"), "newer") == _deck(trouble="line 2")
    assert index.table(Path("mixed.toml"), "mixed/best") is None
    index.close()


@pytest.mark.parametrize(
    "content",
    [b"no database", b"SQLite format 3\0" + b"\xff" * 9000, b""],
    ids=["text", "damaged", "empty"],
)
def test_a_damaged_index_is_made_anew(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the index's place, decks can be kept in it again."""
    file = tmp_path / "index.sqlite"
    file.write_bytes(content)
    index = DeckIndex(file)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    index.close()
    again = DeckIndex(file)
    assert again.find(Path("mixed.toml"), "stamp") == _deck()
    again.close()


def test_an_index_of_another_version_is_not_used(tmp_path: Path) -> None:
    """What an older version read is read again."""
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
def test_a_page_that_is_damaged_later_counts_as_nothing_kept(tmp_path: Path, table: str) -> None:
    """Damage that shows only when the page is read costs time, nothing else."""
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
def test_a_header_that_makes_no_sense_counts_as_nothing_kept(tmp_path: Path, content: str) -> None:
    """A row that cannot be understood means that the file must be read."""
    file = tmp_path / "index.sqlite"
    index = DeckIndex(file)
    index.keep(_deck(), "stamp", TABLES, STEMS)
    raw = sqlite3.connect(file)
    raw.execute("UPDATE deck SET header = ?", (content,))
    raw.commit()
    raw.close()
    assert index.find(Path("mixed.toml"), "stamp") is None
    index.close()


def test_a_place_that_cannot_be_written_is_kept_in_memory(tmp_path: Path) -> None:
    """With a file in place of the folder the index lasts for this run, and no longer."""
    (tmp_path / "file").touch()
    index = DeckIndex(tmp_path / "file" / "index.sqlite")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    assert index.find(Path("mixed.toml"), "stamp") == _deck()
    index.close()


def test_a_folder_in_the_place_of_the_index_is_left_alone(tmp_path: Path) -> None:
    """A folder is not deleted to make room for the index."""
    index = DeckIndex(tmp_path)
    assert index.find(Path("mixed.toml"), "stamp") is None
    assert tmp_path.is_dir()
    index.close()


def test_a_lock_costs_time_and_nothing_else(tmp_path: Path) -> None:
    """An index that another copy is writing to is not waited for at length, and nothing is raised."""
    file = tmp_path / "index.sqlite"
    index = DeckIndex(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    index.keep(_deck(), "stamp", TABLES, STEMS)
    other.execute("ROLLBACK")
    assert index.find(Path("mixed.toml"), "stamp") is None
    index.close()
    other.close()


def test_a_file_whose_name_is_no_text_is_kept() -> None:
    """A name in another encoding than UTF-8 is a name as well."""
    file = Path(os.fsdecode(b"caf\xe9.toml"))
    index = DeckIndex(MEMORY)
    index.keep(_deck(file), "stamp", TABLES, STEMS)
    assert index.find(file, "stamp") == _deck(file)
    assert index.table(file, "mixed/best") == TABLES["mixed/best"]
    index.close()
