"""What was studied on single days is what the whole log says."""

from pathlib import Path

from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.store.study_days import DayCounts
from tests.factories import MONDAY, HandClock, services
from tests.session.sessions import answer_rightly, statements, study


def test_days_and_seconds_are_those_of_the_log(tmp_path: Path) -> None:
    """Also of answers in the small hours, of breaks, and without an answer that was undone."""
    clock = HandClock(MONDAY.replace(hour=23, minute=58))
    made = services(statements(tmp_path, 20), clock=clock)
    made.preferences = made.preferences.__class__(new_per_day=20)
    session = study(made)
    for minutes in (1, 5, 0, 1):
        clock.advance(minutes=minutes)
        answer_rightly(session)
    session.undo()
    clock.advance(days=2)
    answer_rightly(study(made))
    counts, reviews = (
        DayCounts(made.progress),
        [review for _, history in made.log.histories() for review, _ in history],
    )
    days = sorted({review.moment.day for review in reviews})
    assert len(days) == 2
    for day in days:
        of_day = [review for review in reviews if review.moment.day == day]
        assert dict(counts.answers(days[0], days[1]))[day] == len(of_day)
        assert counts.seconds(day) == sum(min(review.seconds, LONGEST_SECONDS) for review in of_day)
    assert [day for day, _ in counts.answers(days[1], days[1])] == days[1:]
    assert [day for day, _ in counts.answers(days[0], days[0])] == days[:1], "a clock may have been ahead"
