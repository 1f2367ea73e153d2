"""Select-all in plain lines."""

import pytest

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking import marking
from her2quiz.plain.kinds.select_all import SelectAllPrompt

QUESTION = SelectAll(
    "Which?", (Option("one", True, "Yes."), Option("two", False, "No."), Option("three", False))
)


def test_each_option_with_feedback_is_shown() -> None:
    """Even if it was correctly left unticked."""
    assert SelectAllPrompt(QUESTION).marked(marking.mark(QUESTION, Ticked(frozenset({0})))) == [
        "  1. one: right. Yes.",
        "  2. two: correctly left. No.",
    ]
    assert SelectAllPrompt(QUESTION).marked(marking.mark(QUESTION, Ticked(frozenset({1, 2})))) == [
        "  1. one: missed. Yes.",
        "  2. two: does not apply. No.",
        "  3. three: does not apply",
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("1 3", "1, 3", "a c", "A;C", "one, three", "One and three", "1 and c", "1 & three"),
        *("1&3", "1+3", "1/3", "１，３", "1、3", "(1) (3)", "1. 3.", "#1 #3", "1) 3)"),
    ],
)
def test_options_are_chosen_by_number_letter_or_text(line: str) -> None:
    """With anything between them that parts names."""
    assert SelectAllPrompt(QUESTION).read(line) == Ticked(frozenset({0, 2}))


@pytest.mark.parametrize("line", ["d", "1 4", "one, four", "ac", "and", "1 nor 2", "1-3", "1.3", "#", "+"])
def test_nothing_else_chooses_an_option(line: str) -> None:
    """It is asked again."""
    assert SelectAllPrompt(QUESTION).read(line) is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("13", "Put spaces between them: 1 3."),
        ("ac", "Put spaces between them: a c."),
        ("14", ""),
        ("1" * 10_000, ""),
    ],
)
def test_options_without_spaces_are_refused_with_the_line_that_will_do(line: str, why: str) -> None:
    """Only where it would be an answer."""
    assert SelectAllPrompt(QUESTION).why_not(line) == why


def test_a_text_with_a_comma_and_a_letter_as_text_are_taken_whole() -> None:
    """The text of an option goes before the letter of its place."""
    question = SelectAll("Which?", (Option("b", True), Option("a", False), Option("x, y and z", True)))
    assert SelectAllPrompt(question).read("b; x, y and z") == Ticked(frozenset({0, 2}))
    assert SelectAllPrompt(question).read("x, y and z") == Ticked(frozenset({2}))
