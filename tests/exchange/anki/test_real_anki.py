"""Packages that Anki itself writes, in the old and the new shape: what becomes of them is what Anki says of its cards."""

import re
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.text.words import shown_words
from her2quiz.exchange.items import Blank, Blanks, Item, Recalled, Typed
from tests.exchange.anki.packages import PNG, imported

anki: Any = pytest.importorskip(
    "anki.collection", reason="the package anki is not installed: pip install anki"
)

FIELDS = {
    "Basic": (
        ("Which <b>gene</b> &amp; arm?", "ERBB2"),
        ("<img src='a.png'> Field?", "3+"),
        ("[sound:a.mp3]", "x"),
    ),
    "Basic (and reversed card)": (("Herceptin", "trastuzumab"),),
    "Basic (optional reversed card)": (("One way", "only", ""), ("Both", "ways", "y")),
    "Basic (type in the answer)": (("Short for trastuzumab?", "T"),),
    "Cloze": (("{{c1::HER2}} is on {{c2::17q12::where}}", "Extra"),),
    "Image Occlusion": (
        ("{{c1::image-occlusion:rect:left=.1:top=.1:width=.1:height=.1}}", "<img src='a.png'>", "", "", ""),
    ),
}
"""Notes of each card type that Anki comes with."""


@pytest.fixture
def collection(tmp_path: Path) -> Any:
    """A collection with notes of all card types."""
    made = anki.Collection(str(tmp_path / "collection.anki2"))
    made.media.write_data("a.png", PNG)
    deck = made.decks.id("Onc::HER2")
    for kind, notes in FIELDS.items():
        for fields in notes:
            note = made.new_note(made.models.by_name(kind))
            note.fields = [*fields]
            note.tags = ["genes", "exam::2027"]
            made.add_note(note, deck)
    return made


def exported(collection: Any, folder: Path, *, is_old: bool, is_whole: bool) -> bytes:
    """Let Anki export a package, or the whole collection, which closes it."""
    file = folder / "out"
    if is_whole:
        collection.export_collection_package(str(file), True, is_old)
    else:
        options = anki.ExportAnkiPackageOptions(
            with_scheduling=True, with_media=True, with_deck_configs=True, legacy=is_old
        )
        collection.export_anki_package(out_path=str(file), options=options, limit=None)
    return file.read_bytes()


def words(html: str) -> str:
    """Return the words of what Anki shows."""
    html = re.sub(r"<style>.*?</style>|\[anki:play:[^\]]*\]|<[^>]*>", " ", html, flags=re.DOTALL)
    return " ".join(html.replace("&amp;", "&").split())


def said(item: Item) -> tuple[str, str]:
    """Return the words of an item's question and answer."""
    match item.answer:
        case Recalled(answer):
            return shown_words(item.question), shown_words(answer)
        case Typed(right):
            return shown_words(item.question), right[0]
    return item.question, ""


@pytest.mark.parametrize("is_whole", [False, True])
@pytest.mark.parametrize("is_old", [False, True])
def test_cards_are_those_of_anki(tmp_path: Path, collection: Any, is_old: bool, is_whole: bool) -> None:
    """Their names, their words and their tags."""
    expected = {}
    for number in collection.find_cards("note:Basic*"):
        card = collection.get_card(number)
        if "play:" in card.question():
            continue
        front, answer = words(card.question()), words(card.answer().partition("<hr id=answer>")[2])
        typed = card.note()["Back"]  # stands for the field in which Anki lets it be typed
        expected[f"{card.note().guid}/{card.ord}"] = (
            front.removesuffix(" [[type:Back]]"),
            answer.replace("[[type:Back]]", typed),
        )
    (cloze,) = (collection.get_note(number).guid for number in collection.find_notes("note:Cloze"))
    read = imported(tmp_path, exported(collection, tmp_path, is_old=is_old, is_whole=is_whole))
    items = {item.origin: item for item in read.items}
    blanks = items.pop(f"{cloze}/cloze")
    assert {origin: said(item) for origin, item in items.items()} == expected
    assert blanks.answer == Blanks((Blank(("HER2",), "", "1"), " is on ", Blank(("17q12",), "where", "2")))
    assert {item.tags for item in read.items} == {("exam::2027", "genes")}
    assert sorted(each.reason for each in read.left_out) == ["audio", "image occlusion"]
    assert [(each.name, each.read()) for each in read.pictures] == [("a.png", PNG)]
    assert read.title == "HER2"
