"""A text with blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked

GROUP = Cloze(
    "[…] and […] is […].",
    (AcceptedAnswer((">= 2.0",)), AcceptedAnswer((">= 4.0",)), AcceptedAnswer(("positive",))),
)


@given(st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_the_share_of_blanks_that_were_filled(right: tuple[bool, bool, bool]) -> None:
    """Each in its place."""
    rights = (">= 2.0", ">=4.0", "Positive")
    answer = Filled(tuple(text if is_right else "" for text, is_right in zip(rights, right, strict=True)))
    assert marking.mark(GROUP, answer).score == pytest.approx(sum(right) / 3)
    parts = marking.mark(GROUP, answer).parts
    assert [part.verdict.is_right for part in parts] == list(right)


def test_blanks_filled_correctly_are_counted() -> None:
    """Unless all of them are."""
    assert (
        marking.mark(GROUP, Filled((">= 2.0", "x", "positive"))).feedback == "2 of 3 blanks filled correctly."
    )
    assert not marking.mark(GROUP, Filled((">= 2.0", ">= 4.0", "positive"))).feedback


def test_blanks_are_not_exchanged() -> None:
    """What is right elsewhere is wrong here."""
    assert marking.mark(GROUP, Filled((">= 4.0", ">= 2.0", "positive"))).score == pytest.approx(1 / 3)
    assert marking.record(GROUP, Filled(("a", "", "b"))) == {"filled": ["a", "", "b"]}
    assert marking.mark(GROUP, GaveUp()).right_answer == ">= 2.0 … >= 4.0 … positive"


@pytest.mark.parametrize(
    ("right", "typed", "said"),
    [
        ("insulin", "inulin", "inulin is another word."),
        ("EGFR", "VEGFR", "VEGFR is not EGFR."),
        ("FISH", "fluorescence in situ hybridization", "Right words, it seems, spelled out: FISH."),
    ],
)
def test_a_wrong_text_says_what_it_was_taken_for(right: str, typed: str, said: str) -> None:
    """In its own blank."""
    question = Cloze("[…] and […]", (AcceptedAnswer(("first",)), AcceptedAnswer((right,))))
    mark = marking.mark(question, Filled(("first", typed)))
    assert mark.parts[1].feedback == said
    assert mark.feedback == f"1 of 2 blanks filled correctly. {said}"


def test_giving_up_scores_0() -> None:
    """And is recorded as such."""
    assert marking.mark(GROUP, GaveUp()).score == 0
    assert marking.record(GROUP, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Named(("a",)), Filled(("a", "b"))], ids=str)
def test_an_answer_without_a_text_for_each_blank_is_refused(answer: Answer) -> None:
    """An answer of another kind, or with another number of blanks."""
    with pytest.raises(marking.NotAnAnswerError):
        marking.mark(GROUP, answer)
