"""Every check has an explanation, and its examples are as wrong and as right as they claim."""

import re
from datetime import date
from pathlib import Path

import pytest

import her2quiz.deckfile
from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.lint.explanation import FAMILIES, Explanation, explanations, whole_deck
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.run_checks import run_checks
from her2quiz.lint.switched_off import apply_switches
from her2quiz.paths import shipped_decks
from her2quiz.session.authoring.diff.compare_versions import compared
from her2quiz.session.authoring.diff.deck_versions import Version

TODAY = date(2026, 11, 25)
"""The study day on which the examples are checked."""

NOT_IN_A_DECK = {"D000", "D002", "D005", "D177", "D178", "D224", "D225", "D226", "D227", "D228"}
"""Codes about the file itself, or about an image beside it, which no text can show."""

HOUSE = Path(her2quiz.deckfile.__file__).parents[1]
LONGEST_LINE = 120


def raised() -> set[str]:
    """Return every code that reading, checking or switching off can report."""
    sources = (
        *HOUSE.glob("deckfile/**/*.py"),
        HOUSE / "lint/switched_off.py",
        *HOUSE.glob("session/authoring/**/*.py"),
    )
    said = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    return {*re.findall(r'"([A-Z]\d{3})"', said), *(check.code for check in CHECKS)}


def found(example: str) -> list[tuple[str, Severity]]:
    """Return the code and severity of each diagnostic of an example, as if it were beside the shipped decks."""
    reading = read_text(whole_deck(example), shipped_decks() / "example.toml")
    if not reading.data:
        return [(diagnostic.code, diagnostic.severity) for diagnostic in reading.diagnostics]
    diagnostics = apply_switches([*reading.diagnostics, *run_checks(reading, TODAY)], reading.data)
    return [(diagnostic.code, diagnostic.severity) for diagnostic in diagnostics]


def found_between(before: str, after: str) -> list[str]:
    """Return the code of each diagnostic between 2 versions of a deck."""
    file = shipped_decks() / "example.toml"
    readings = [read_text(whole_deck(text), file) for text in (before, after)]
    old, new = (Version("v", file, each, each.deck) for each in readings if each.deck is not None)
    return [each.diagnostic.code for each in compared(old, new).cards if each.diagnostic]


def each() -> list[object]:
    """Return every explanation, named by its code."""
    return [pytest.param(check, id=code) for code, check in explanations().items()]


def test_every_code_has_an_explanation_and_every_explanation_a_code() -> None:
    """Every code that can be reported is explained, and every explained code can be reported."""
    assert raised() == {*explanations()}


@pytest.mark.parametrize("check", each())
def test_the_wrong_example_is_wrong(check: Explanation) -> None:
    """It raises its code; only codes about the file itself have no example."""
    assert bool(check.wrong) == bool(check.right) == (check.code not in NOT_IN_A_DECK)
    if check.before:
        assert found_between(check.before, check.wrong) == [check.code]
        return
    assert not check.wrong or check.code in {code for code, _ in found(check.wrong)}


@pytest.mark.parametrize("check", each())
def test_the_right_example_is_right(check: Explanation) -> None:
    """It does not raise its code, and all its cards can be asked."""
    told = found(check.right) if check.right else []
    assert check.code not in {code for code, _ in told}
    assert Severity.ERROR not in {severity for _, severity in told}
    assert not check.before or found_between(check.before, check.right) == []


@pytest.mark.parametrize("check", each())
def test_the_texts_can_be_read(check: Explanation) -> None:
    """The title is one sentence, the reason ends with a full stop, lines are short, and the family has a name."""
    assert check.code[0] in FAMILIES
    assert re.fullmatch(r"[A-Z'][^\n]{9,100}[^.\n]", check.title)
    assert check.why.endswith(".")
    assert max(map(len, "\n".join((check.why, check.wrong, check.right)).split("\n"))) <= LONGEST_LINE
    assert all(character.isprintable() or character == "\n" for character in check.why + check.wrong)
