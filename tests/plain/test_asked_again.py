"""In plain lines: what is wrong only in its form is asked again, and a refusal says what a text was taken for."""

from pathlib import Path

import pytest

from tests.factories import services, write_deck
from tests.plain.scripts import play

HEADER = 'title = "One"\nid = "one"\n[[card]]\nid = "c"\n'
HOUR = 'question = "How long?"\nanswer = "1 hour"\ntyped = true\n'
BLANKS = 'cloze = "{{Formalin}} within {{1 hour}}."\nblanks = "together"\n'
SCORE = 'question = "From which score?"\nanswer = 10\n'
SHARE = 'question = "Which share?"\nanswer = 0.333\n'
NAMES = 'question = "Which two?"\nanswer = ["insulin", "EGFR"]\n'


@pytest.mark.parametrize(
    ("card", "typed", "said"),
    [
        pytest.param(HOUR, "1", "The unit is missing.", id="a unit"),
        pytest.param(HOUR, "one", "The unit is missing.", id="a unit, in words"),
        pytest.param(BLANKS, "formalin, 1", "1: The unit is missing.", id="the unit of a blank"),
        pytest.param(SCORE, ">= 10", "Type one number only.", id="a bound"),
        pytest.param(SHARE, "0.33", "More figures are wanted.", id="figures"),
    ],
)
def test_what_lacks_only_its_form_is_asked_again(tmp_path: Path, card: str, typed: str, said: str) -> None:
    """It is not an answer."""
    opened = services(write_deck(tmp_path, HEADER + card))
    *_, why_not, help_, again = play(opened, typed)
    assert why_not == said
    assert help_.startswith(again.removeprefix("> ").removesuffix(": "))
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize(
    ("card", "typed", "said"),
    [
        pytest.param(NAMES, "inulin, VEGFR", "inulin is another word. VEGFR is not EGFR.", id="names"),
        pytest.param(
            BLANKS.replace("Formalin", "Insulin"), "inulin, 1 hour", "inulin is another word.", id="blanks"
        ),
        pytest.param(HOUR.replace("1 hour", "EGFR"), "VEGFR", "VEGFR is not EGFR.", id="one text"),
    ],
)
def test_a_refusal_says_what_a_text_was_taken_for(tmp_path: Path, card: str, typed: str, said: str) -> None:
    """On lists and blanks, too."""
    written = play(services(write_deck(tmp_path, HEADER + card)), typed, "stop")
    assert any(said in line for line in written)
