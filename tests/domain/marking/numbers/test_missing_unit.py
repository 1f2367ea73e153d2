"""A right number without its unit is asked again."""

import pytest

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.missing_unit import A_BOUND, A_RANGE, UNIT_MISSING, lacks_unit

HOUR = AcceptedAnswer(("1 hour", "60 minutes", "at most 1 hour"), (Rejection("72", "That is the longest."),))


@pytest.mark.parametrize("typed", ["1", "60", "one", "sixty", "< 1", " 1.0 ", "about 60"])
def test_a_right_number_without_its_unit_is_asked_again(typed: str) -> None:
    """It is no answer; where it is marked all the same, the mark says what is missing."""
    question = Typed("How long?", HOUR)
    assert question.why_not(typed) == UNIT_MISSING
    mark = question.mark_answer(Entered(typed))
    assert (mark.score, mark.feedback) == (0, UNIT_MISSING)


@pytest.mark.parametrize(
    "typed", ["1 h", "60 min", "2", "2 hours", "72", "1 day", "an hour", "", "soon", "1-2"]
)
def test_anything_else_is_marked(typed: str) -> None:
    """Right, wrong, or rejected by the author."""
    assert Typed("How long?", HOUR).why_not(typed) == ""


@pytest.mark.parametrize("right", [("1 in 8",), ("8 patients",), ("1", "1 hour"), ("grade 1",), ("HER1",)])
def test_an_answer_without_a_unit_misses_none(right: tuple[str, ...]) -> None:
    """Nor one that is right without it."""
    accepted = AcceptedAnswer(right)
    assert [text for text in ("1", "8") if accepted.why_not(text)] == []


def test_an_exact_answer_is_never_asked_again() -> None:
    """Its author wants it to the letter."""
    assert AcceptedAnswer(("1 hour",), exact=True).why_not("1") == ""


def test_a_blank_among_others_is_asked_again_by_its_text() -> None:
    """The others are none of its business."""
    question = Cloze("… for …", (AcceptedAnswer(("formalin",)), HOUR))
    assert question.why_not(("formalin",)) == ""
    assert question.why_not(("1", "1 hour")) == ""
    assert question.why_not(("", "1")) == "1: The unit is missing."
    assert question.mark_answer(Filled(("formalin", "1"))).feedback == (
        "1 of 2 blanks filled correctly. The unit is missing."
    )


def test_the_number_must_be_the_same() -> None:
    """And stand alone."""
    assert lacks_unit("4-6", ["4 to 6 weeks"])
    assert not lacks_unit("4", ["4 to 6 weeks"])
    assert not lacks_unit("4 mg", ["4 weeks"])


@pytest.mark.parametrize(
    ("right", "typed", "said"),
    [
        *((("2-3",), "2.5", A_RANGE), (("4–6 weeks", "28-42 days"), "5 weeks", A_RANGE)),
        *((("≥ 2",), "2", A_BOUND), (("at most 1 hour",), "2 hours", A_BOUND), (("2-3",), "two", A_RANGE)),
        *((("2-3",), "2-4", ""), (("2-3",), "vitamin K", ""), (("2-3", "2.5"), "2", ""), (("3+",), "3", "")),
        *((("≥ 2",), "> 2", ""), (("2-3",), "2 or 3", ""), (("11-13",), "11q", "")),
    ],
)
def test_one_number_is_asked_again_where_a_range_is_the_answer(
    right: tuple[str, ...], typed: str, said: str
) -> None:
    """Whatever number it is; another range or a name is marked, and 3+ is no bound."""
    assert Typed("How much?", AcceptedAnswer(right)).why_not(typed) == said
