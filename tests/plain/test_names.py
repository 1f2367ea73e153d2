"""Names in plain lines: a repeated name is reported at once."""

from pathlib import Path

import pytest

from tests.factories import services, write_deck
from tests.plain.scripts import play

DECK = """\
title = "N"
id = "n"
[[card]]
id = "n"
question = "Name the receptors."
answer = ["HER1 | EGFR", "HER2 | ErbB2", "HER3"]
"""
ASK = "Type 3 names, separated by commas"
ALSO = "A question mark if you don't know; help lists the words."


def test_a_repeated_name_is_reported_at_once(tmp_path: Path) -> None:
    """The line is not an answer yet."""
    written = play(services(write_deck(tmp_path, DECK)), "HER2, ErbB2, HER3", "HER1, HER2, HER3")
    asked = written.index(f"> {ASK}: ")
    told = ["ErbB2: already typed.", f"{ASK}. {ALSO}", f"> {ASK}: ", "Right: HER1, HER2, HER3."]
    assert written[asked + 1 : asked + 5] == told


def test_a_repeated_name_does_no_harm_if_all_are_named(tmp_path: Path) -> None:
    """The line is then the answer."""
    written = play(services(write_deck(tmp_path, DECK)), "HER1, HER2, ErbB2, HER3")
    assert "Right: HER1, HER2, HER3." in written
    assert not any("already typed" in line for line in written)


def test_a_line_without_any_name_is_not_explained(tmp_path: Path) -> None:
    """The prompt only repeats what to type."""
    written = play(services(write_deck(tmp_path, DECK)), ",")
    assert written[written.index(f"> {ASK}: ") + 1] == f"{ASK}. {ALSO}"


@pytest.mark.parametrize("line", ["HER1; HER2; HER3", "HER1 and HER2 & HER3", "EGFR + ErbB2, and her-3"])
def test_names_are_split_as_in_the_app(tmp_path: Path, line: str) -> None:
    """At commas, semicolons and all words and signs for "and"."""
    assert "Right: HER1, HER2, HER3." in play(services(write_deck(tmp_path, DECK)), line)


def test_no_more_names_are_taken_than_are_wanted(tmp_path: Path) -> None:
    """It is asked again."""
    written = play(services(write_deck(tmp_path, DECK)), "HER1, HER2, HER3, HER4", "HER1, HER2, HER3")
    assert "Only 3 names are wanted; you typed 4." in written
    assert "Right: HER1, HER2, HER3." in written


def test_what_was_not_named_is_said_once(tmp_path: Path) -> None:
    """All are, if none was named."""
    said = play(services(write_deck(tmp_path, DECK)), "HER1, HER2, x", "x, y, z", "stop")
    assert sum("HER3" in line for line in said) == 2
    assert "Partly right. 2 of 3 named. Not named: HER3." in said
    assert "The answer is: HER1, HER2, HER3" in said


def test_a_wrong_name_that_is_repeated_is_reported_too(tmp_path: Path) -> None:
    """Else it would tell for free what is right."""
    written = play(services(write_deck(tmp_path, DECK)), "VEGFR, HER1, vegfr", "stop")
    assert "vegfr: already typed." in written
