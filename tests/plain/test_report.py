"""What is written is heard: words in place of signs."""

from datetime import date
from pathlib import Path

import pytest

from her2quiz.plain.report import coming_lines, spelled_out
from her2quiz.plain.signs import with_blanks
from her2quiz.session.day.what_next import WhatNext
from tests.factories import services, write_deck
from tests.plain.scripts import play

SIGNS = ("→", "[…]", " · ", " … ", ") ", "–")


@pytest.mark.parametrize(
    ("span", "spoken"),
    [
        ("1 d", "1 day"),
        ("8 d", "8 days"),
        ("45 s", "45 seconds"),
        ("1 min", "1 minute"),
        ("2 h", "2 hours"),
        ("3 months", "3 months"),
        ("2.5 years", "2.5 years"),
    ],
)
def test_a_time_is_spelled_out(span: str, spoken: str) -> None:
    """With one of a thing, too."""
    assert spelled_out(span) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("A […] result.", "A blank result."),
        ("[…] and HER2-[…].", "blank 1 and HER2-blank 2."),
        ("None.", "None."),
    ],
)
def test_a_blank_is_a_word(text: str, spoken: str) -> None:
    """Several are told apart by their numbers."""
    assert with_blanks(text) == spoken


CARDS = {
    "order": 'question = "In order?"\norder = """\nfirst\nsecond\nthird\n"""\n',
    "match": 'question = "Match."\nmatch = """\nred -> HER2\ngreen -> CEP17\n"""\n',
    "cloze": 'blanks = "together"\ncloze = "The {{first}} and the {{second}}."\n',
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_no_sign_is_written_for_a_kind_that_has_parts(tmp_path: Path, card: str) -> None:
    """From the question to the summary."""
    deck = write_deck(
        tmp_path, f'title = "One"\nid = "one"\nas_of = 2026-01-01\nsource = "S"\n[[card]]\n{card}'
    )
    said = play(services(deck), "?", "stop", summary=True)
    assert any(line.startswith("The answer is: ") for line in said)
    assert any(line.startswith("Missed: ") for line in said)
    assert [line for line in said if any(sign in line for sign in SIGNS)] == []


def test_an_arrow_in_a_line_is_no_border_of_lines(tmp_path: Path) -> None:
    """Each line is said whole."""
    order = 'question = "In order?"\norder = """\nA → B\nC\nD\n"""\n'
    deck = write_deck(tmp_path, f'title = "**One**"\nid = "one"\n[[card]]\n{order}')
    said = play(services(deck), "?", "stop")
    assert "The answer is: A to B, then C, then D" in said
    assert said[1].startswith("One, ")


def test_a_missed_question_of_a_case_is_told_by_its_story(tmp_path: Path) -> None:
    """In words, not with an ellipsis."""
    case = (
        'case = "A woman in her sixties has a lump in the left breast."\n'
        '[[card.ask]]\nquestion = "What now?"\nanswer = "biopsy"\ntyped = true\n'
    )
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{case}')
    said = play(services(deck), "?", "stop", summary=True)
    assert (
        "Missed, in the case that begins A woman in her sixties has a: What now? The answer is: biopsy"
        in said
    )


SCORES = 'question = "Which?"\noptions = """\n* one -- It is low.\n* two\n- three -- It is high.\n"""\n'
BEST = 'question = "Which?"\noptions = """\n* one -- It is low.\n- two -- It is not.\n"""\nshuffle = false\n'


def test_the_answer_is_said_once_if_nothing_of_a_list_was_chosen(tmp_path: Path) -> None:
    """It comes first, and what the author says about options after it."""
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\nshuffle = false\n{SCORES}')
    said = play(services(deck), "?", "stop")
    start = said.index("You didn't know.")
    assert said[start + 1 : start + 4] == [
        "The answer is: one; two",
        "  1. one: It is low.",
        "  3. three: It is high.",
    ]


def test_the_reason_of_the_right_option_is_said_too(tmp_path: Path) -> None:
    """After a wrong pick: why it was wrong, then what is right, and why."""
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{BEST}')
    said = play(services(deck), "2", "stop")
    assert "Wrong. two: It is not." in said
    assert "The answer is: one. It is low." in said


@pytest.mark.parametrize("end", [".", "?", "!"])
def test_a_right_answer_ends_in_one_mark(tmp_path: Path, end: str) -> None:
    """No full stop follows the mark with which an option ends."""
    card = f'question = "Which?"\noptions = """\n* one{end}\n- two{end}\n"""\n'
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{card}')
    assert f"Right: one{end}" in play(services(deck), f"one{end}", "stop")


@pytest.mark.parametrize("typed", ["skip, y", "-, y"])
def test_a_blank_can_be_skipped(tmp_path: Path, typed: str) -> None:
    """By a word, or by a hyphen."""
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{CARDS["cloze"]}')
    said = play(services(deck), "help", typed, "stop")
    assert "skip in place of the words for a blank leaves it out." in said
    assert "  1. left out: wrong, the right answer is first" in said


@pytest.mark.parametrize(("card", "line"), [("match", "a a"), ("cloze", "first, y")])
def test_the_answer_is_said_once(tmp_path: Path, card: str, line: str) -> None:
    """Where each part tells what is right, it is not said again; it is said if nothing was answered."""
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{CARDS[card]}')
    said = play(services(deck), line, "?")
    assert sum(text.startswith("  2. ") and ("right" in text or "not" in text) for text in said) == 1
    assert sum(text.startswith("The answer is: ") for text in said) == 1


def test_the_next_day_is_said_in_full() -> None:
    """Wed and Dec are no words."""
    ahead = WhatNext(seen=3, unseen=0, next_day=date(2026, 12, 2), next_due=2, new_tomorrow=0, weakest=())
    assert [*coming_lines(ahead, date(2026, 11, 25))] == [
        "You have seen every card. Next: 2 cards on Wednesday 2 December."
    ]
