"""A folder of notes with images, and what in it is not looked at."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.exchange.formats import (
    LONGEST_QUESTION,
    TOO_LONG,
    CannotImportError,
    Imported,
    Importer,
    LeftOut,
    Request,
)
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.items import Item
from her2quiz.exchange.notes import note_files
from her2quiz.exchange.notes.importer import HASHCARDS, OBSIDIAN
from her2quiz.exchange.source_file import SourceFile

PNG = b"\x89PNG\r\n\x1a\none"
OTHER = b"\x89PNG\r\n\x1a\ntwo"


def put(folder: Path, **notes: str) -> None:
    """Write notes into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in notes.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def imported(path: Path, importer: Importer = OBSIDIAN) -> Imported:
    """Import a note or a folder."""
    return importer.read(SourceFile(path), Request(), lambda _share: None)


def test_a_folder(tmp_path: Path) -> None:
    """Each note is a topic; hidden folders and links are left alone, and so is what is no note."""
    put(tmp_path, b="c::d", a="a::b")
    put(tmp_path / ".trash", gone="x::y")
    put(tmp_path / "below", e="e::f\n\nalone\n?\n")
    (tmp_path / "link.md").symlink_to(tmp_path / ".trash" / "gone.md")
    (tmp_path / "x.txt").write_text("x::y", encoding="utf-8")
    read = imported(tmp_path)
    assert [(item.question, item.tags) for item in read.items] == [
        ("a", ("a",)),
        ("c", ("b",)),
        ("e", ("e",)),
    ]
    assert [each.name for each in read.left_out] == ["below/e.md, line 3: alone"]
    assert importer_for(SourceFile(tmp_path)) is OBSIDIAN


def test_a_folder_without_notes(tmp_path: Path) -> None:
    """It says so, whether the format is named or not."""
    with pytest.raises(CannotImportError, match="is a folder, and no note in it has cards"):
        importer_for(SourceFile(tmp_path))
    with pytest.raises(CannotImportError, match=r"has no notes whose names end in \.md"):
        imported(tmp_path)


def test_images_beside_the_notes(tmp_path: Path) -> None:
    """By their path from the note or from the folder on, or by their name; two of one name are told apart."""
    put(tmp_path, a="![A](below/p.png) what?::x", c="![[p2.png|300]] what?::x")
    put(tmp_path / "below", b="![B](p.png) which?::x\n\n![](@/p.png)::y")
    (tmp_path / "below" / "p.png").write_bytes(PNG)
    (tmp_path / "below" / "p2.png").write_bytes(PNG)
    (tmp_path / "p.png").write_bytes(OTHER)
    read = imported(tmp_path)
    assert [(item.image, item.alt) for item in read.items] == [
        ("p.png", "A"),
        ("p.png", "B"),
        ("p.png", ""),
        ("p2.png", ""),
    ]
    assert {picture.name: picture.read() for picture in read.pictures} == {"p.png": PNG, "p2.png": PNG}


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    """Neither by a path nor by a link."""
    (tmp_path / "secret.png").write_bytes(PNG)
    put(tmp_path / "notes", a=f"![](../secret.png) a::b\n![]({tmp_path}/secret.png) c::d\n![](link.png) e::f")
    (tmp_path / "notes" / "link.png").symlink_to(tmp_path / "secret.png")
    read = imported(tmp_path / "notes")
    assert read.pictures == ()
    assert {each.reason for each in read.changed} == {"without an image that is not beside the note"}


def test_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many files, or too large ones, are refused before they are read."""
    put(tmp_path, a="a::b", b="c::d")
    monkeypatch.setattr(note_files, "LARGEST_IMPORTED_TEXT", 5)
    with pytest.raises(CannotImportError, match="are too large"):
        imported(tmp_path)
    monkeypatch.setattr(note_files, "_MOST", 1)
    with pytest.raises(CannotImportError, match="more than 1 files"):
        imported(tmp_path)


@pytest.mark.parametrize(
    ("importer", "card", "words"),
    [
        (OBSIDIAN, "What{n}?::{back}\n\n", "What1?"),
        (OBSIDIAN, "=={n}== hidden {back}\n\n", "==1== hidden"),
        (HASHCARDS, "Q: What{n}?\nA: {back}\n\n", "What1?"),
        (HASHCARDS, "C: [{n}] {back}\n\n", "[1]"),
    ],
)
def test_a_card_that_is_far_too_long_is_left_out(
    tmp_path: Path, importer: Importer, card: str, words: str
) -> None:
    """It is named by its line, and the card after it is read."""
    file = tmp_path / "note.md"
    file.write_text(card.format(n=1, back="x" * LONGEST_QUESTION) + card.format(n=2, back="That."))
    found = imported(file, importer)
    assert len(found.items) == 1
    (left_out,) = found.left_out
    assert left_out.name.startswith(f"line 1: {words}")
    assert left_out.reason == TOO_LONG


@pytest.mark.parametrize(("importer", "card"), [(OBSIDIAN, "a::b\n"), (HASHCARDS, "Q: a\nA: b\n")])
def test_reading_stops_at_more_cards_than_a_deck_may_have(
    tmp_path: Path, importer: Importer, card: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cards of all notes count together; what follows the first one too many is not read."""
    monkeypatch.setattr("her2quiz.exchange.notes.note_cards.MOST_CARDS", 3)
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(card * 2)
    with pytest.raises(CannotImportError, match="too large for a deck"):
        imported(tmp_path, importer)
    assert len(imported(tmp_path / "one.md", importer).items) == 2


@pytest.mark.parametrize("importer", [HASHCARDS, OBSIDIAN])
@pytest.mark.parametrize(
    "sign",
    [
        "[",
        "![",
        "==",
        "{{",
        "::",
        "?\n",
        "Q:\n",
        "C:[",
        "__",
        "$$",
        "<!--",
        "#a ",
        "`",
        "[[",
        "---\n",
        "![[a.png|",
    ],
)
def test_long_notes_full_of_signs(tmp_path: Path, importer: Importer, sign: str) -> None:
    """Each is read in time in proportion to its length."""
    put(tmp_path, a=f"Q: x\nA: y\n{sign * 8000}\n\nC: {sign * 8000} [x]")
    importer.looks_like(SourceFile(tmp_path / "a.md"))
    imported(tmp_path / "a.md", importer)


@given(
    text=st.lists(
        st.sampled_from(
            ["Q:", "A:", "C:", "\n", "a", " ", "[", "]", "==", "::", "?", "{{", "}}", "#b", "---", "`"]
        )
    ).map("".join)
)
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("importer", [HASHCARDS, OBSIDIAN])
def test_any_text(tmp_path_factory: pytest.TempPathFactory, importer: Importer, text: str) -> None:
    """It becomes items, or is left out with a reason."""
    folder = tmp_path_factory.mktemp("notes")
    put(folder, a=text)
    read = imported(folder / "a.md", importer)
    assert all(isinstance(each, Item | LeftOut) for each in (*read.items, *read.left_out))
