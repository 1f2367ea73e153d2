"""What people paste is read as they meant it, or they are told; and no fix makes it worse."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.session.authoring.check.check_decks import DEFAULT
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.check.fix_decks import fix
from tests.deckfile import goldens as goldens_of_reading
from tests.lint import goldens as goldens_of_checks
from tests.pasted.outcomes import TODAY, decks, families, outcome_of, text_of
from tests.session.authoring.check.test_fix_decks import TEXTS, fixed_golden

ALL = [pytest.param(deck, id=f"{family.name}/{deck.stem}") for family in families() for deck in decks(family)]


GOLDEN = [
    pytest.param(deck, id=deck.stem) for deck in (*goldens_of_reading.decks(), *goldens_of_checks.decks())
]


@cache
def kept(family: Path) -> dict[str, Any]:
    """Read the outcomes of a family."""
    return tomllib.loads((family / "outcomes.toml").read_text("utf-8"))


@pytest.mark.parametrize("deck", ALL)
def test_what_is_said_read_and_fixed(deck: Path) -> None:
    """Messages, right answers, and both after a fix are as kept."""
    assert outcome_of(deck) == kept(deck.parent)[deck.stem]


@pytest.mark.parametrize("family", [pytest.param(each, id=each.name) for each in families()])
def test_every_outcome_has_its_deck(family: Path) -> None:
    """No outcome outlives its deck."""
    assert [*kept(family)] == [deck.stem for deck in decks(family)]


@pytest.mark.parametrize("deck", ALL)
def test_a_second_fix_changes_nothing(deck: Path) -> None:
    """What is fixed is fixed at once."""
    once = fix(text_of(deck), deck, TODAY, DEFAULT).after
    assert fix(once, deck, TODAY, DEFAULT).after == once


@pytest.mark.parametrize("deck", ALL)
def test_a_fix_adds_no_mistake(deck: Path) -> None:
    """After a fix no fewer cards are asked, and no more is wrong; a card that is asked keeps its answer or its words.

    The kept outcomes are looked at, which the real ones are equal to.
    """
    found = kept(deck.parent)[deck.stem]
    after = found.get("fixed", found)
    assert found["right"].keys() <= after["right"].keys()
    errors = [sum(each[0] == "D" for each in read["says"]) for read in (found, after)]
    assert errors[1] <= errors[0] or len(after["right"]) > len(found["right"])


@pytest.mark.parametrize("deck", GOLDEN)
def test_a_fix_of_a_golden_deck_adds_no_error(deck: Path) -> None:
    """No error is new after it; tests/session/authoring/check/test_fix_decks.py holds that a second changes nothing."""
    assert errors_in(fixed_golden(deck).after, deck) <= errors_in(TEXTS.get(deck, ""), deck)


def errors_in(text: str, deck: Path) -> int:
    """Count the errors of reading a text and of its checks."""
    found = all_diagnostics(read_text(text, deck), deck, TODAY, DEFAULT)
    return sum(each.severity is Severity.ERROR for each in found)
