"""Everything that keeps a text from being TOML is reported at once, and the rest of it is read."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.broken.broken_text import parts_of
from her2quiz.deckfile.broken.diagnose import MOST_REPORTED
from her2quiz.deckfile.broken.syntax_fixes import fix_syntax
from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Severity

MISTAKES = {
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


def lines_reported(text: str) -> list[int]:
    """Return the lines in which there is an error."""
    diagnostics = read_text(text, Path("deck.toml")).diagnostics
    return sorted(
        {diagnostic.position.line for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR}
    )


@pytest.mark.parametrize("mistakes", [*combinations(MISTAKES, 2)], ids="+".join)
def test_two_mistakes_at_the_top_are_reported_at_once(mistakes: tuple[str, str]) -> None:
    """One diagnostic each, and none for what only follows from them."""
    assert lines_reported("\n".join(mistakes) + f"\n{CARD}") == [1, 2]


@given(st.permutations(sorted(MISTAKES)))
def test_all_mistakes_are_reported_at_once(mistakes: list[str]) -> None:
    """In any order."""
    assert lines_reported("\n".join(mistakes) + f"\n{CARD}") == [*range(1, len(mistakes) + 1)]


@given(st.permutations(sorted(MISTAKES)), st.integers(0, 9))
def test_a_line_that_is_right_is_never_reported(mistakes: list[str], at: int) -> None:
    """Not even between broken ones."""
    mixed = [*mistakes[:at], 'review_by = 2027-01-01 # "', *mistakes[at:]]
    assert at + 1 not in lines_reported("\n".join(mixed) + f"\n{CARD}")


def test_a_card_below_a_broken_top_is_checked() -> None:
    """Its mistakes are reported too; a missing title is not, because there is one."""
    text = 'title = “T”\nas_of = 02.07.2026\n[[card]]\nquestion = "Q?"\noptions = """\n- a\n- b\n"""\n'
    codes = [diagnostic.code for diagnostic in read_text(text, Path("deck.toml")).mistakes]
    assert codes == ["D001", "D001", "D121"]


def test_a_broken_translation_is_not_taken_for_a_deck() -> None:
    """Without the line that makes it a translation, nothing below can be checked."""
    text = 'translates = my deck\nlanguage = "de"\n[gene]\nquestion = "Welches Gen?"\n'
    assert lines_reported(text) == [1]


def test_headings_in_single_brackets() -> None:
    """Each is reported, and the cards below are read."""
    text = 'title = “T”\n[card]\nquestion = "Q?"\nanwser = "A"\n[card]\nquestion = "R?"\nanswer = "B"\n'
    assert lines_reported(text) == [1, 2, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        'title = "T"\n[[card]]\nquestion = "Which gene\nis it: A\nor B?"\nanswer = "A"\n',
        'title = "T"\n[[card]]\nquestion = "Q?"\nanswer = "A"\nquestion = "R?"\nanswer = "B"\n',
        'title = "T"\n[[card]]\nquestion = "Q?"\noptions = """\n* a\n- b\n\nwhy = “because”\n',
        "A letter to a friend\n\nDear friend,\nhow = are you\n",
    ],
)
def test_one_mistake_is_reported_once(text: str) -> None:
    """What only follows from it is not reported."""
    assert len(lines_reported(text)) <= 2
    assert len([p for p in read_text(text, Path("deck.toml")).diagnostics if p.code == "D001"]) <= 2


def test_the_number_of_mistakes_is_limited() -> None:
    """A file that is no deck at all is not reported line by line."""
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
def test_a_line_with_a_very_long_gap_takes_no_time(line: str) -> None:
    """It is reported like any other line, and not changed."""
    text = f"[[card]]\n{line.format(' ' * 90_000)}\n"
    assert 2 in lines_reported(text)
    assert fix_syntax(text).text == text


@given(st.lists(st.sampled_from(["[[card]]\n", "[card]\r\n", "[[Cards ] # x\n", "a = 1\n", "[card.x]\n"])))
def test_parts_make_up_the_text(lines: list[str]) -> None:
    """Nothing is lost, and each part knows how many lines are before it."""
    text = "".join(lines)
    parts = [*parts_of(text)]
    assert "".join(part for _, part in parts) == text
    for (first, _), before in zip(parts, range(len(parts)), strict=True):
        assert first == "".join(part for _, part in parts[:before]).count("\n")
