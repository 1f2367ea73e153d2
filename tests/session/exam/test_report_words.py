"""What every form of a report says of a question."""

import pytest
from attrs import evolve

from her2quiz.domain.exam.report import ReportedPart
from her2quiz.plain.exam.lines import question_lines
from her2quiz.session.exam.report_words import told_parts
from tests.domain.exam.test_report import question

ONE_OF = (ReportedPart("wrong", "True"), ReportedPart("missed", "False"))
WITH_FEEDBACK = ReportedPart("left", "IHC 3+", feedback="That is positive.")
PAIRS = (ReportedPart("right", "a", "b", "b"), ReportedPart("wrong", "c", "d", "e"))
SEVERAL = (ReportedPart("right", "a"), ReportedPart("missed", "b"))


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (ONE_OF, ()),
        ((*ONE_OF, WITH_FEEDBACK), (WITH_FEEDBACK,)),
        (PAIRS, PAIRS),
        (SEVERAL, SEVERAL),
        ((ReportedPart("wrong", "a"),), ()),
        ((WITH_FEEDBACK,), (WITH_FEEDBACK,)),
    ],
    ids=["one of two", "one with feedback", "pairs", "several right", "a part", "a part with feedback"],
)
def test_parts_are_told_if_they_say_more_than_the_answer(
    parts: tuple[ReportedPart, ...], told: tuple[ReportedPart, ...]
) -> None:
    """Of one option among others the answer says all, but for the feedback."""
    assert (*told_parts(evolve(question(1, 0), parts=parts)),) == told


def test_plain_lines_tell_the_case_of_a_question() -> None:
    """Without it, nobody knows what "Which result follows?" is about."""
    said = [*question_lines(evolve(question(1, 0), story="A core biopsy.\n\nThe recount."))]
    assert said[2] == "The case: A core biopsy. The recount."
