"""Translations: the words of another deck's cards in another language."""

from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.domain.kinds.single_best import SingleBest
from tests.deckfile.reading import codes

BASE = """
title = "HER2 therapy"
id = "her2-therapy"
source = "Label 2024"

[[card]]
id = "class"
question = "Which class?"
options = \"\"\"
- antibody -- No.
* conjugate -- Yes.
\"\"\"

[[card]]
id = "gene"
question = "Which gene?"
answer = "ERBB2"

[[card]]
id = "case-one"
case = "A woman of 52."
[[card.ask]]
id = "first"
question = "Which status?"
answer = "positive"
"""

GERMAN = """
translates = "her2-therapy"
language = "de"
title = "HER2-Therapie"

[class]
question = "Welche Klasse?"
options = ["Antikörper -- Nein.", "Konjugat -- Ja."]

[case-one]
case = "Eine Frau von 52."
[case-one.ask.first]
answer = "positiv"
"""


def translated(
    folder: Path, text: str = GERMAN, base: str = BASE, name: str = "her2-therapy.toml"
) -> Reading:
    """Read a translation in the folder of its deck."""
    (folder / name).write_text(base, encoding="utf-8")
    file = folder / "german.toml"
    file.write_text(text, encoding="utf-8")
    return read_deck(file)


def test_a_translation_is_a_deck_of_its_own(tmp_path: Path) -> None:
    """It has the cards that are translated, and its own progress."""
    reading = translated(tmp_path)
    assert codes(reading) == []
    assert reading.deck is not None
    assert reading.deck.header.title == "HER2-Therapie"
    assert [card.key for card in reading.deck.cards] == [
        "her2-therapy-de/class",
        "her2-therapy-de/case-one/first",
    ]
    assert not reading.stands_alone


def test_marking_is_not_translated(tmp_path: Path) -> None:
    """Stars and sources come from the deck; words and feedback from the translation."""
    reading = translated(tmp_path)
    assert reading.deck is not None
    card = reading.deck.cards[0]
    assert isinstance(card.kind, SingleBest)
    assert card.kind.prompt == "Welche Klasse?"
    assert card.kind.right_answer == "Konjugat"
    assert card.kind.options[0].feedback == "Nein."
    assert card.source == "Label 2024"


def test_the_questions_of_a_case_are_translated_by_their_ids(tmp_path: Path) -> None:
    """Texts that are not translated are shown in the original language."""
    reading = translated(tmp_path)
    assert reading.deck is not None
    card = reading.deck.cards[1]
    assert (card.story, card.kind.prompt, card.kind.right_answer) == (
        "Eine Frau von 52.",
        "Which status?",
        "positiv",
    )


def test_the_deck_is_found_by_its_id_too(tmp_path: Path) -> None:
    """Its file may have any name."""
    assert codes(translated(tmp_path, name="a-therapy.toml")) == []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param('"her2-therapy"', '"her2-surgery"', ["T608"], id="no such deck"),
        pytest.param('"her2-therapy"', '"../her2-therapy"', ["T608"], id="a path"),
        pytest.param("[class]", "[klasse]", ["T608"], id="no such card"),
        pytest.param(', "Konjugat -- Ja."', "", ["T608"], id="an option is missing"),
        pytest.param('question = "Welche', 'frage = "Welche', ["D102"], id="a key that is none"),
        pytest.param(
            'answer = "positiv"', 'antwort = "positiv"', ["D102"], id="a key of a question that is none"
        ),
        pytest.param("ask.first", "ask.frist", ["T608"], id="no such question"),
        pytest.param('language = "de"', 'langage = "de"', ["D102"], id="a key at the top that is none"),
        pytest.param('question = "Welche Klasse?"', "question = 5", ["D103"], id="a number for a text"),
        pytest.param('title = "HER2-Therapie"', "title = 5", ["D103"], id="a number for the title"),
    ],
)
def test_each_mistake_is_reported_once(tmp_path: Path, old: str, new: str, wanted: list[str]) -> None:
    """One diagnostic for each mistake."""
    assert old in GERMAN
    if "/" in new:
        (tmp_path / "inner").mkdir()
        translated(tmp_path, GERMAN)
        assert codes(translated(tmp_path / "inner", GERMAN.replace(old, new), "", "other.toml")) == wanted
    else:
        assert codes(translated(tmp_path, GERMAN.replace(old, new))) == wanted


def test_a_diagnostic_points_into_the_translation(tmp_path: Path) -> None:
    """Not at the card in the other deck."""
    reading = translated(tmp_path, GERMAN.replace('question = "Welche Klasse?"', "question = 5"))
    (diagnostic,) = reading.diagnostics
    assert diagnostic.position.source == "question = 5"
