"""Decks that need one another: each file is opened once."""

import builtins
import io
import os
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.other_decks import Data, OtherDecks
from her2quiz.deckfile.deck.read import read_deck, read_parsed, read_text
from her2quiz.deckfile.toml.parse import parse
from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY

NAMES = 'title = "Names"\nid = "names"\n[synonyms]\ntrastuzumab = ["Herceptin"]\n'
BASE = 'title = "Drugs"\nid = "drugs"\nsynonyms_of = "names"\n[[card]]\nid = "c"\nquestion = "Which?"\nanswer = "trastuzumab"\ntyped = true\n'
GERMAN = 'title = "Mittel"\ntranslates = "drugs"\nlanguage = "de"\n[c]\nquestion = "Welches?"\n'

Opened = Counter[str]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Count how often each file is opened, in any way."""
    counts: Opened = Counter()

    def counting(really_open: Callable[..., Any]) -> Callable[..., Any]:
        def opening(file: Any, *how: Any, **more: Any) -> Any:
            counts[os.fspath(file).rpartition("/")[2] if isinstance(file, str | Path) else "?"] += 1
            return really_open(file, *how, **more)

        return opening

    monkeypatch.setattr(builtins, "open", counting(builtins.open))
    monkeypatch.setattr(io, "open", counting(io.open))
    return counts


def three_decks(folder: Path, base: str = "drugs") -> tuple[Path, Path, Path]:
    """Write a translation, its deck and the deck that lends it synonyms."""
    texts = {"a": GERMAN, base: BASE, "names": NAMES}
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder / "a.toml", folder / f"{base}.toml", folder / "names.toml"


def of_decks(opened: Opened) -> Opened:
    """Leave out files other than decks."""
    return Counter({name: count for name, count in opened.items() if name.endswith(".toml")})


@pytest.mark.parametrize("base", ["drugs", "other-name"], ids=["by file name", "by id"])
def test_reading_one_deck_opens_each_file_once(tmp_path: Path, opened: Opened, base: str) -> None:
    """The translation, the deck that it translates and the deck whose synonyms that one uses."""
    files = three_decks(tmp_path, base)
    opened.clear()
    reading = read_deck(files[0])
    assert reading.diagnostics == ()
    assert of_decks(opened) == Counter(file.name for file in files)
    assert {file.name for file in reading.rests_on if file.suffix} >= {files[1].name, "names.toml"}


@pytest.mark.parametrize("base", ["drugs", "other-name"], ids=["by file name", "by id"])
def test_reading_all_decks_opens_each_file_once(tmp_path: Path, opened: Opened, base: str) -> None:
    """In a library and in a check, in any order."""
    files = three_decks(tmp_path, base)
    for order in (files, files[::-1]):
        opened.clear()
        assert len(Library(DeckIndex(MEMORY), order).decks) == 2
        assert of_decks(opened) == Counter(file.name for file in files)
        opened.clear()
        check_decks(order, date(2026, 11, 23), tries_fixes=False)
        counts = Counter({file.name: opened[file.name] for file in files})
        assert counts == Counter(file.name for file in files)


def test_only_so_much_is_kept_in_memory(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Further files are opened again, and read in the same way."""
    files = three_decks(tmp_path)
    whole = [read_deck(file) for file in files]
    monkeypatch.setattr("her2quiz.deckfile.deck.deck_files.MOST_KEPT", len(GERMAN))
    opened.clear()
    together = DeckFiles()
    assert [read_deck(file, together) for file in files] == whole
    assert of_decks(opened) == {"a.toml": 1, "drugs.toml": 2, "names.toml": 3}


def test_the_callback_is_called_before_a_file_is_opened(tmp_path: Path) -> None:
    """Once for each file, and for a folder in which a deck is looked for by its id."""
    files = three_decks(tmp_path, "other-name")
    opened_paths = list[Path]()
    read_deck(files[0], DeckFiles(opened_paths.append))
    assert sorted(opened_paths) == sorted([*files, tmp_path / "drugs.toml", tmp_path])


def test_other_decks_are_handed_in() -> None:
    """No file is opened: the caller gives them."""
    asked = list[Data]()

    def others(data: Data) -> OtherDecks:
        asked.append(data)
        return OtherDecks(lender={"synonyms": {"trastuzumab": ["Herceptin"]}})

    reading = read_parsed(parse(BASE), "drugs.toml", others)
    assert reading.diagnostics == ()
    assert [data["title"] for data in asked] == ["Drugs"]
    (table,) = reading.tables.values()
    assert table["context"]["synonyms"] == [["trastuzumab", "Herceptin"]]


def test_each_diagnostic_names_its_file(tmp_path: Path) -> None:
    """Whether the text, its data or what was salvaged of it is wrong."""
    file = tmp_path / "deck.toml"
    for text in ('title = "T"\n', "title = “T”\n[[card]]\nanwser = 1\n", "a = " + "[" * 30 + "]" * 30):
        diagnostics = read_text(text, file).diagnostics
        assert diagnostics
        assert {diagnostic.file for diagnostic in diagnostics} == {file}
