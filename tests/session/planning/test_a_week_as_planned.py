"""Days of study through real sessions, beside what was planned for them: limits, an exam date, an easy day and a break."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.keys import deck_of
from her2quiz.domain.planning.outlook import PlannedDay
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.session.day.exam_dates import exam_on, keep_exam
from her2quiz.session.planning.days_off_plan import keep_days_off
from her2quiz.session.planning.exam_plan import exam_plan
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, give_up, statements, study


def _study(made: Services) -> Counter[str]:
    """Study what is asked on a day, every fourth review wrongly; gives what was asked."""
    known, session = made.log.memories(), study(made)
    asked, seen = Counter[str](), set[str]()
    while session.turn is not None:
        key = session.turn.card.key
        is_first = key not in seen
        if is_first:
            asked["due" if key in known else f"new {deck_of(key)}"] += 1
        seen.add(key)
        if is_first and len(seen) % 4 == 0:
            give_up(session)
        else:
            answer_rightly(session)
    return asked


def _next_day(made: Services) -> None:
    made.clock.local = made.clock.local.replace(hour=9) + timedelta(days=1)  # type: ignore[attr-defined]


@pytest.fixture
def learner(tmp_path: Path) -> Services:
    """Make a learner who has studied for a week."""
    made = services(statements(tmp_path, 80, "one"), statements(tmp_path, 60, "two"), clock=HandClock())
    made.prefer(new_per_day=4)
    for _ in range(7):
        _study(made)
        _next_day(made)
    return made


def test_days_come_as_they_were_planned(learner: Services) -> None:
    """The exam's new cards come first, four a day, and about as many reviews as were foreseen."""
    today = learner.clock().day
    exam = exam_on(learner, ["two"], today + timedelta(days=9))
    keep_exam(learner, exam)
    planned: tuple[PlannedDay, ...] = exam_plan(learner, exam).outlook.days
    due = 0
    for day in planned:
        asked = _study(learner)
        assert asked["new two"] == day.new == 4
        assert asked["new one"] == 0
        due += asked["due"]
        _next_day(learner)
    assert due == pytest.approx(sum(day.due for day in planned), rel=0.3)
    _study(learner)


def test_a_break_and_an_easy_day_hold(learner: Services) -> None:
    """Tomorrow no new card comes; of what is answered today and tomorrow nothing is due in the break."""
    today = learner.clock().day
    begins, ends = today + timedelta(days=3), today + timedelta(days=9)
    off = DaysOff(((today + timedelta(days=1)).weekday(),), ((begins, ends),))
    before = {key for key, each in learner.log.memories().items() if begins <= each.due_day <= ends}
    keep_days_off(learner, off)
    first = _study(learner)
    assert first["new one"] + first["new two"] == 4
    _next_day(learner)
    assert not [name for name in _study(learner) if name.startswith("new")]
    answered = {key: each for key, each in learner.log.memories().items() if each.day >= today}
    assert answered
    assert not [key for key, each in answered.items() if off.is_break(each.due_day)]
    kept = {key for key, each in learner.log.memories().items() if begins <= each.due_day <= ends}
    assert kept == before - answered.keys()
