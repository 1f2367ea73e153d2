"""Packages of ours, imported by Anki itself."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.deck.deck import Deck
from tests.exchange.anki_package.exporting import NOW, PNG, deck, exported
from tests.exchange.decks import deck as read_deck

anki: Any = pytest.importorskip(
    "anki.collection", reason="the package anki is not installed: pip install anki"
)

EVERY_KIND = Path(__file__).parents[2] / "example-decks" / "every-kind.toml"


@pytest.fixture
def collection(tmp_path: Path) -> Any:
    """A collection without notes."""
    return anki.Collection(str(tmp_path / "collection.anki2"))


def taken(collection: Any, folder: Path, deck: Deck, now: float = NOW) -> Any:
    """Let Anki import the package of a deck; returns what it says of it."""
    file = folder / "deck.apkg"
    file.write_bytes(exported(deck, now).data)
    options = anki.ImportAnkiPackageOptions(with_scheduling=False)
    request = anki.ImportAnkiPackageRequest(package_path=str(file), options=options)
    return collection.import_anki_package(request).log


def cards_in(collection: Any, what: str = "") -> list[Any]:
    """Return the cards that a search finds."""
    return [collection.get_card(number) for number in collection.find_cards(what)]


def test_every_kind_of_card(tmp_path: Path, collection: Any) -> None:
    """Each is there once, in the deck of that name, in the author's order, and asks something."""
    cards = read_deck(EVERY_KIND.read_text(encoding="utf-8"))
    log = taken(collection, tmp_path, cards)
    assert len(log.new) == len(cards.cards)
    assert [*log.conflicting, *log.missing_notetype, *log.missing_deck, *log.empty_first_field] == []
    found = cards_in(collection, 'deck:"Every kind of question"')
    assert len(found) == len(cards.cards)
    assert [card.due for card in found] == sorted(card.due for card in found)
    assert all(card.question() and card.answer() != card.question() for card in found)


def test_tags_images_and_blanks(tmp_path: Path, collection: Any) -> None:
    """As Anki names, stores and counts them."""
    taken(
        collection,
        tmp_path,
        deck(
            'tags = ["breast cancer", "her2"]\ncloze = "On {{17q::arm}}, near {{CEP17}}."',
            'question = "?"\nanswer = "x"\nimage = "a.png"\nalt = "Cells"',
            'question = "Short?"\nanswer = "T-DM1"\ntyped = true',
        ),
    )
    first, second = cards_in(collection, "note:*cloze")
    assert sorted(first.note().tags) == ["breast_cancer", "her2"]
    assert "[arm]" in first.question()
    assert "17q" in second.question()
    (name,) = [file.name for file in Path(collection.media.dir()).iterdir()]
    assert (Path(collection.media.dir()) / name).read_bytes() == PNG + b"a.png"
    assert name in cards_in(collection, "note:*recall")[0].question()
    assert "[[type:Back]]" in cards_in(collection, "note:*type")[0].question()


def test_a_newer_package_updates(tmp_path: Path, collection: Any) -> None:
    """What was edited is changed, what is new is added, nothing is doubled, and answers given in Anki stay."""
    one, other = 'id = "a"\nquestion = "A?"\nanswer = "1"', 'id = "b"\ncloze = "On {{17q}}."'
    taken(collection, tmp_path, deck(one, other))
    collection.decks.set_current(collection.decks.id("Genes"))
    card = collection.sched.getCard()
    card.start_timer()
    collection.sched.answerCard(card, 3)
    edited = deck(one.replace("A?", "B?"), other, 'id = "c"\nquestion = "C?"\nanswer = "3"')
    log = taken(collection, tmp_path, edited, NOW + 60)
    assert len(log.new) == 1
    assert log.updated
    assert collection.note_count() == 3
    assert [each.note()["Front"] for each in cards_in(collection, "note:*recall")] == ["B?", "C?"]
    assert collection.db.scalar("select count() from revlog") == 1


def test_signs_mean_nothing_to_anki(tmp_path: Path, collection: Any) -> None:
    """No sound is played, no blank is made, and no tag of HTML works."""
    text = r"[sound:a.mp3] {{c1::x}} <script>alert(1)</script> &amp; [latex]x[/latex]"
    taken(collection, tmp_path, deck(f"question = '{text}'\nanswer = 'x'"))
    (card,) = cards_in(collection)
    shown = card.question()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert card.question_av_tags() == []
    assert len(cards_in(collection)) == 1


def test_signs_in_blanks_mean_nothing_to_anki(tmp_path: Path, collection: Any) -> None:
    """Braces end no blank, and colons begin no hint."""
    taken(collection, tmp_path, deck("cloze = 'Sets {{a}} and {{ {b} }}, {{2:c::d}} or {{e :: of}}.'"))
    words = [
        unescape(re.sub(r"<style>.*</style>|<[^>]*>", "", card.answer(), flags=re.DOTALL))
        for card in cards_in(collection)
    ]
    assert words == ["Sets a and {b}, c or e."] * 4
    assert "[d]" in "".join(card.question() for card in cards_in(collection))
