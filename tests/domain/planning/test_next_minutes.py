"""What the next minutes would add to a score."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.planning.course_ahead import CardAhead, Pace
from her2quiz.domain.planning.lasting import belief
from her2quiz.domain.planning.next_minutes import Work, most_gained
from her2quiz.domain.planning.outlook import ExamAhead, Student
from tests.domain.planning.students import exam_of, in_days, student
from tests.domain.samples import TODAY


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 60), st.integers(0, 1200))
def test_the_cards_fit_into_the_time_and_each_adds_something(
    seen: int, new: int, days: int, seconds: int
) -> None:
    """Those first that add most for their time."""
    learner = student(seen, new)
    found = most_gained(learner, exam_of(learner, days), seconds)
    assert sum(gain.seconds for gain in found) <= seconds
    assert all(gain.points > 0 for gain in found)
    worth = [gain.points / gain.seconds for gain in found]
    assert worth == sorted(worth, reverse=True)
    assert len({gain.key for gain in found}) == len(found)


def learner_of(*cards: CardAhead, new: int = 0) -> Student:
    """Make a learner of these cards."""
    return Student(
        TODAY,
        cards,
        [f"d/n{each}" for each in range(new)],
        Pace(new_per_day=5, reviews_per_day=60),
        belief([]),
    )


def test_each_kind_of_work_is_told_apart() -> None:
    """A card that is due, one that is not, one that was answered today, and a new one."""
    due, early = CardAhead("d/due", 5, 5, 9, -4), CardAhead("d/early", 5, 5, 3, 2)
    learner = learner_of(due, early, CardAhead("d/today", 5, 5, 0, 5), new=1)
    exam = ExamAhead(in_days(10), dict.fromkeys(["d/due", "d/early", "d/today", "d/n0"], 0.0), {})
    found = {gain.key: gain.work for gain in most_gained(learner, exam, 900)}
    assert found == {"d/due": Work.DUE, "d/early": Work.EARLY, "d/n0": Work.NEW}


def test_cards_of_other_exams_add_nothing() -> None:
    """They are not asked."""
    learner = learner_of(CardAhead("other/due", 5, 5, 9, -4), new=3)
    assert most_gained(learner, ExamAhead(in_days(5), {}, {}), 900) == []


def test_a_new_card_adds_less_if_it_can_be_guessed() -> None:
    """By the chance to guess it."""
    learner = learner_of(new=1)
    typed, statement = (
        most_gained(learner, ExamAhead(in_days(5), {"d/n0": chance}, {}), 900)[0].points
        for chance in (0.0, 0.5)
    )
    assert typed - statement == pytest.approx(0.5)
