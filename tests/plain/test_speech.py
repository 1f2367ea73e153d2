"""What is written is heard: words in place of signs."""

from pathlib import Path

import pytest

from her2quiz.plain.speech import spelled_out, with_blanks
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


@pytest.mark.parametrize(("card", "line"), [("match", "a a"), ("cloze", "first, y")])
def test_the_answer_is_said_once(tmp_path: Path, card: str, line: str) -> None:
    """Where each part tells what is right, it is not said again; it is said if nothing was answered."""
    deck = write_deck(tmp_path, f'title = "One"\nid = "one"\n[[card]]\n{CARDS[card]}')
    said = play(services(deck), line, "?")
    assert sum(text.startswith("  2. ") and ("right" in text or "not" in text) for text in said) == 1
    assert sum(text.startswith("The answer is: ") for text in said) == 1
