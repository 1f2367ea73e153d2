"""Select-all in plain lines."""

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
