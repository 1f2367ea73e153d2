"""How much plain mode says: in brief, with sources, and what is said on request."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, services, write_deck
from tests.kept_settings import load_preferences, save_preferences
from tests.plain.scripts import play

DECK = """\
title = "One"
id = "one"
[[card]]
question = "Gene symbol?"
answer = "ERBB2"
typed = true
why = "HER2 is the name of the protein."
source = "HGNC"
as_of = 2026-01-31
[[card]]
question = "Which two?"
options = "* one\\n* two\\n- three"
shuffle = false
[[card]]
question = "Which chromosome?"
answer = "17q"
"""


def opened(folder: Path, *, brief: bool = False, say_source: bool = False, deck: str = DECK) -> Services:
    """Open a deck with these settings."""
    made = services(write_deck(folder, deck, "one.toml"))
    made.preferences = replace(made.preferences, brief=brief, say_source=say_source)
    return made


def test_in_brief_a_right_answer_is_one_word(tmp_path: Path) -> None:
    """With short prompts, and no title, reason or date."""
    assert play(opened(tmp_path, brief=True), "erbb2", "1 2", "", "3", "") == [
        "",
        "1 of 3",
        "Gene symbol?",
        "> The answer: ",
        "Right.",
        "",
        "2 of 3",
        "Which two?",
        "  1. one",
        "  2. two",
        "  3. three",
        "> All that apply: ",
        "Right.",
        "",
        "3 of 3",
        "Which chromosome?",
        "> Recall the answer, then press Enter: ",
        "Answer: 17q",
        "> 1 to 4: ",
        "",
        "3 of 3",
        "Gene symbol?",
        "> The answer: ",
        "The answer, a question mark, or help.",
        "> The answer: ",
    ]


def test_in_brief_a_wrong_answer_is_told_what_is_right_and_why(tmp_path: Path) -> None:
    """That is what one learns from."""
    said = play(opened(tmp_path, brief=True), "ERBB3", "stop")
    assert said[4:7] == ["Wrong.", "The answer is: ERBB2", "Why: HER2 is the name of the protein."]


@pytest.mark.parametrize("deck", ["right", "wrong"])
def test_a_forgiven_typo_is_said_in_brief_too(tmp_path: Path, deck: str) -> None:
    """Else nobody learns how it is spelled."""
    text = DECK.replace("ERBB2", "trastuzumab")
    given = "trastuzumb" if deck == "right" else "pertuzumab"
    said = play(opened(tmp_path, brief=True, deck=text), given, "stop")
    assert ("The right spelling is: trastuzumab" in said) is (deck == "right")


def test_brief_is_a_word_that_is_remembered(tmp_path: Path) -> None:
    """In the settings, beside what else is there; once more says everything again."""
    file = tmp_path / "settings.toml"
    save_preferences(file, Preferences(theme="dusk"))
    library = Library(DeckIndex(MEMORY), (write_deck(tmp_path, DECK, "one.toml"),))
    made = Services(library, ProgressFile(MEMORY), HandClock(), preferences_file=file)
    said = play(made, "brief", "erbb2", "stop")
    assert said[4:8] == [
        "Brief from now on, in later sessions too. Type brief again to hear everything.",
        "> The answer: ",
        "Right.",
        "",
    ]
    assert load_preferences(file) == Preferences(theme="dusk", brief=True)
    assert "Everything is said again." in play(made, "brief", "stop")
    assert load_preferences(file) == Preferences(theme="dusk")
    made.close()


def test_brief_lasts_for_the_session_if_it_cannot_be_kept(tmp_path: Path) -> None:
    """A sentence says why it is not remembered."""
    file = tmp_path / "settings.toml"
    library = Library(DeckIndex(MEMORY), (write_deck(tmp_path, DECK, "one.toml"),))
    made = Services(library, ProgressFile(MEMORY), HandClock(), preferences_file=file)
    file.write_text("brief =", encoding="utf-8")
    said = play(made, "brief", "erbb2", "stop")
    assert any("cannot be read" in line for line in said)
    assert "Right." in said
    assert file.read_text(encoding="utf-8") == "brief ="
    made.close()


def test_the_source_is_said_on_request(tmp_path: Path) -> None:
    """Of the last answer, at the next question, while a card is rated and after the last."""
    said = play(opened(tmp_path), "source", "erbb2", "source", "1 2", "source", "", "source", "easy")
    assert "There is no answer yet." in said
    assert [line for line in said if "ource" in line and not line.startswith(">")] == [
        "Source: HGNC, as of 31 January 2026",
        "This card names no source.",
        "This card names no source.",
    ]


def test_the_source_is_said_after_each_answer_by_setting(tmp_path: Path) -> None:
    """In brief, too."""
    for brief in (False, True):
        said = play(opened(tmp_path, say_source=True, brief=brief), "erbb2", "stop")
        assert "Source: HGNC, as of 31 January 2026" in said


def test_doubts_about_a_card_are_always_said(tmp_path: Path) -> None:
    """Nobody would ask for them."""
    past = DECK.replace("as_of = 2026-01-31", "review_by = 2026-02-01\nto_confirm = true")
    clock = HandClock()
    assert clock().day > date(2026, 2, 1)
    made = services(write_deck(tmp_path, past, "one.toml"), clock=clock)
    said = play(made, "erbb2", "stop")
    assert "This card is past its review date and not yet confirmed by a clinician." in said


def test_details_are_all_there_is_to_say(tmp_path: Path) -> None:
    """On the last answer, also in brief."""
    said = play(opened(tmp_path, brief=True), "details", "erbb2", "details", "stop")
    assert said[4] == "There is no answer yet."
    start = said.index("Right: ERBB2.")
    assert said[start + 1 : start + 3] == [
        "Why: HER2 is the name of the protein.",
        "Source: HGNC, as of 31 January 2026",
    ]


def test_a_question_is_repeated(tmp_path: Path) -> None:
    """With its options, and without an answer."""
    made = opened(tmp_path)
    said = play(made, "erbb2", "repeat", "stop")
    assert said.count("Which two?") == 2
    assert said.count("  3. three") == 2
    assert made.log.size()[0] == 1
