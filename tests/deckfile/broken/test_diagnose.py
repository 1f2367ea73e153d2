"""All that keeps a text from being TOML is told in one run, and what is right beside it is read."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.broken.diagnose import MOST_REPORTED
from her2quiz.deckfile.broken.sections import parts_of
from her2quiz.deckfile.broken.syntax_fixes import fix_syntax
from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Severity

SLIPS = {
    "title = “T”": 1,
    "as_of = 02.07.2026": 1,
    "license = CC BY 4.0": 1,
    "source = yes 1": 1,
    'version: "1"': 1,
    'description = "It ends nowhere': 1,
    'authors = "a", "b"': 1,
    'tags = ["a" "b"]': 1,
    'language == "en"': 1,
}
"""Lines with one mistake each."""

CARD = '[[card]]\nid = "a"\nquestion = "Q?"\nanswer = "A"\n'


def lines_told(text: str) -> list[int]:
    """Give the lines in which there is an error."""
    diagnostics = read_text(text, Path("deck.toml")).diagnostics
    return sorted(
        {diagnostic.position.line for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR}
    )


@pytest.mark.parametrize("slips", [*combinations(SLIPS, 2)], ids="+".join)
def test_two_mistakes_at_the_top_are_told_at_once(slips: tuple[str, str]) -> None:
    """One line each, and nothing is told that only follows from them."""
    assert lines_told("\n".join(slips) + f"\n{CARD}") == [1, 2]


@given(st.permutations(sorted(SLIPS)))
def test_all_mistakes_are_told_at_once(slips: list[str]) -> None:
    """In whatever order they stand."""
    assert lines_told("\n".join(slips) + f"\n{CARD}") == [*range(1, len(slips) + 1)]


@given(st.permutations(sorted(SLIPS)), st.integers(0, 9))
def test_what_is_right_is_never_told(slips: list[str], at: int) -> None:
    """A sound line between broken ones is not marked."""
    mixed = [*slips[:at], 'review_by = 2027-01-01 # "', *slips[at:]]
    assert at + 1 not in lines_told("\n".join(mixed) + f"\n{CARD}")


def test_a_card_below_a_broken_top_is_judged() -> None:
    """What is wrong in it need not wait; that the title is missing is not said, for it is there."""
    text = 'title = “T”\nas_of = 02.07.2026\n[[card]]\nquestion = "Q?"\noptions = """\n- a\n- b\n"""\n'
    codes = [diagnostic.code for diagnostic in read_text(text, Path("deck.toml")).mistakes]
    assert codes == ["D001", "D001", "D121"]


def test_a_broken_translation_is_not_taken_for_a_deck() -> None:
    """Without the line that says so nothing below it can be judged."""
    text = 'translates = my deck\nlanguage = "de"\n[gene]\nquestion = "Welches Gen?"\n'
    assert lines_told(text) == [1]


def test_headings_in_one_bracket() -> None:
    """Each is told, and the cards below are read."""
    text = 'title = “T”\n[card]\nquestion = "Q?"\nanwser = "A"\n[card]\nquestion = "R?"\nanswer = "B"\n'
    assert lines_told(text) == [1, 2, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        'title = "T"\n[[card]]\nquestion = "Which gene\nis it: A\nor B?"\nanswer = "A"\n',
        'title = "T"\n[[card]]\nquestion = "Q?"\nanswer = "A"\nquestion = "R?"\nanswer = "B"\n',
        'title = "T"\n[[card]]\nquestion = "Q?"\noptions = """\n* a\n- b\n\nwhy = “because”\n',
        "A letter to a friend\n\nDear friend,\nhow = are you\n",
    ],
)
def test_one_mistake_is_told_once(text: str) -> None:
    """What only follows from it is not told."""
    assert len(lines_told(text)) <= 2
    assert len([p for p in read_text(text, Path("deck.toml")).diagnostics if p.code == "D001"]) <= 2


def test_there_is_an_end_to_it() -> None:
    """A file that is no deck at all is not told line by line."""
    text = 'title = "T"\n' + "[[card]]\nanswer = a b\nwhy = c d\n" * MOST_REPORTED
    diagnostics = read_text(text, Path("deck.toml")).diagnostics
    assert sum(diagnostic.code == "D001" for diagnostic in diagnostics) == MOST_REPORTED


@pytest.mark.parametrize(
    "line",
    [
        "question = a{}b",
        "question = “”{}b",
        'question = "a",{}b',
        "question a{}b",
        "[card{}b",
        "[[ card ]{}b",
    ],
)
def test_there_is_an_end_to_a_line_of_blanks(line: str) -> None:
    """A line with a gap of many pages is told like any other, and left alone."""
    text = f"[[card]]\n{line.format(' ' * 90_000)}\n"
    assert 2 in lines_told(text)
    assert fix_syntax(text).text == text


@given(st.lists(st.sampled_from(["[[card]]\n", "[card]\r\n", "[[Cards ] # x\n", "a = 1\n", "[card.x]\n"])))
def test_parts_make_up_the_text(lines: list[str]) -> None:
    """Nothing is lost, and each knows how many lines stand before it."""
    text = "".join(lines)
    parts = [*parts_of(text)]
    assert "".join(part for _, part in parts) == text
    for (first, _), before in zip(parts, range(len(parts)), strict=True):
        assert first == "".join(part for _, part in parts[:before]).count("\n")
