"""The scores of a report."""

from datetime import datetime

import pytest

from her2quiz.domain.exam.report import (
    ExamReport,
    ReportedQuestion,
    TopicScore,
    plain_points,
    points_of,
    whole_percent,
)
from tests.factories import MONDAY


def question(number: int, points: float, topic: str = "A", tags: tuple[str, ...] = ()) -> ReportedQuestion:
    """A question that was answered."""
    return ReportedQuestion(
        number, f"d/c{number}", topic, "Asks?", "given", "right", points, "Right", tags=tags
    )


def report(*questions: ReportedQuestion, pass_mark: int = 60, begun: datetime = MONDAY) -> ExamReport:
    """An exam of these questions."""
    return ExamReport("A", 7, begun, 60.0, None, False, pass_mark, questions)


def test_topics_and_tags_are_scored_the_weakest_first() -> None:
    """A tag that every question has says nothing, and is left out."""
    scored = report(
        question(1, 1, "A", ("all", "fish")),
        question(2, 0.5, "B", ("all", "fish")),
        question(3, 0, "B", ("all",)),
    )
    assert scored.topics == (TopicScore("B", 2, 0.5), TopicScore("A", 1, 1))
    assert scored.tags == (TopicScore("fish", 2, 1.5),)
    assert scored.wrong == ("d/c2", "d/c3")
    assert (scored.points, whole_percent(scored), scored.is_passed) == (1.5, 50, False)


@pytest.mark.parametrize(
    ("right", "of", "pass_mark", "is_passed"),
    [
        (6, 10, 60, True),
        (59, 100, 60, False),
        (2, 3, 67, False),
        (0, 4, 0, True),
        (0, 0, 0, False),
        (7, 7, 100, True),
    ],
)
def test_the_pass_mark_is_reached_or_not(right: int, of: int, pass_mark: int, is_passed: bool) -> None:
    """Exactly, and the percent that is said never rounds up to it."""
    scored = report(*(question(number, float(number < right)) for number in range(of)), pass_mark=pass_mark)
    assert scored.is_passed is is_passed
    assert (whole_percent(scored) >= pass_mark) is is_passed or not of


@pytest.mark.parametrize(
    ("score", "in_part", "points"),
    [(1, True, 1), (1, False, 1), (0.75, True, 0.75), (0.75, False, 0), (0.4, True, 0), (None, True, 0)],
)
def test_points_are_given_as_when_studying(score: float | None, in_part: bool, points: float) -> None:
    """An answer that is less than half right gives none, nor one whose card counts only in full."""
    assert points_of(score, counts_in_part=in_part) == points


def test_points_are_written_plainly() -> None:
    """Without needless decimals."""
    assert [plain_points(each) for each in (7, 7.5, 7 + 1 / 3, 0)] == ["7", "7.5", "7.33", "0"]
