"""Packages that Anki itself writes, in the old and the new shape: what becomes of them is what Anki says of its cards."""

import re
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.text.words import shown_words
from her2quiz.exchange.anki.importer import ANKI
from her2quiz.exchange.formats import Request
from her2quiz.exchange.items import Blank, Blanks, Item, Recalled, Typed
from her2quiz.exchange.source_file import SourceFile
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


@pytest.mark.parametrize("is_whole", [False, True])
@pytest.mark.parametrize("is_old", [False, True])
def test_histories_are_those_of_anki(tmp_path: Path, collection: Any, is_old: bool, is_whole: bool) -> None:
    """Answers, suspended and flagged cards equal what Anki says of them; a date set by hand is no answer."""
    collection.decks.set_current(collection.decks.id("Onc::HER2"))
    for number in range(9):
        card = collection.sched.getCard()
        card.start_timer()
        collection.sched.answerCard(card, number % 4 + 1)
    cards = [collection.get_card(number) for number in collection.find_cards("-note:Image*")]
    collection.sched.suspend_cards([cards[0].id, cards[-1].id])
    collection.set_user_flag_for_cards(3, [cards[-1].id])
    collection.sched.set_due_date([cards[1].id], "5")
    log = collection.db.all("select cid, id, ease, time / 1000.0 from revlog where ease > 0 order by id")
    expected = {
        (card.note().guid, card.ord): (
            [tuple(row[1:]) for row in log if row[0] == card.id],
            card.id in (cards[0].id, cards[-1].id),
            "green" if card.id == cards[-1].id else "",
        )
        for card in map(collection.get_card, collection.find_cards(""))
    }
    file = tmp_path / "her2.apkg"
    file.write_bytes(exported(collection, tmp_path, is_old=is_old, is_whole=is_whole))
    read = ANKI.histories
    assert read is not None
    found = {
        (guid, int(each.blank) - 1 if each.blank else int(place)): (
            [(answer.at, answer.rating, answer.seconds) for answer in each.answers],
            each.is_suspended,
            each.flag,
        )
        for each in read(SourceFile(file), Request(), lambda _share: None)
        for guid, _, place in [each.origin.rpartition("/")]
    }
    assert found == {key: said for key, said in expected.items() if said != ([], False, "")}
    assert sum(len(answers) for answers, _, _ in found.values()) == 9
