"""Easy days and breaks: what is said before one agrees, and that what was said and shown holds."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.session.day.today import Today
from her2quiz.session.maintenance.examination import examine
from her2quiz.session.planning import days_off_words as words
from her2quiz.session.planning.days_off_plan import (
    DaysOffError,
    days_off_in,
    days_off_typed,
    keep_days_off,
    plan_days_off,
)
from her2quiz.session.services.services import Services
from tests.domain.samples import TODAY
from tests.factories import HandClock, services
from tests.session.sessions import finish, give_up, statements, study

BREAK = ((TODAY + timedelta(days=12), TODAY + timedelta(days=22)),)


def learner(folder: Path) -> Services:
    """Make a learner who has seen 20 of 60 cards."""
    made = services(statements(folder, 60), clock=HandClock())
    finish(study(made, new_limit=20))
    return made


def test_the_load_before_and_after_is_said(tmp_path: Path) -> None:
    """Nothing in the break, and more before and after it."""
    plan = plan_days_off(learner(tmp_path), DaysOff(breaks=BREAK))
    off = {day.day: day.due + day.new for day in plan.after if BREAK[0][0] <= day.day <= BREAK[0][1]}
    assert len(off) == 11
    assert set(off.values()) == {0}
    assert [day.day for day in plan.before] == [day.day for day in plan.after]
    assert sum(day.due for day in plan.before if day.day in off) > 0
    said = "\n".join(words.lines(plan))
    assert "Break from Sat 5 Dec to Tue 15 Dec (11 days)." in said
    assert "30 Nov to 6 Dec: " in said
    assert words.NO_DATE_MOVES in said


def test_easy_days_are_said_by_weekday(tmp_path: Path) -> None:
    """On a Saturday and a Sunday less, and no new cards."""
    plan = plan_days_off(learner(tmp_path), DaysOff(easy=(5, 6)))
    assert {day.new for day in plan.after if day.day.weekday() in (5, 6)} == {0}
    rows = {name: (before, after) for name, before, after in words.rows(plan)}
    assert [*rows] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert rows["Saturday"][1] < rows["Saturday"][0]
    assert words.heading(plan) == "Easy days: Saturday, Sunday"


def test_cards_that_have_a_date_in_the_break_are_counted_and_keep_it(tmp_path: Path) -> None:
    """The date that was on the button holds."""
    made = learner(tmp_path)
    memories = made.log.memories()
    due = sorted(memory.due_day for memory in memories.values())
    off = DaysOff(breaks=((due[0], due[-1]),))
    plan = plan_days_off(made, off)
    assert plan.dated == 20
    assert "20 cards have a date in the break already, and will wait until" in words.dated(plan)
    keep_days_off(made, off)
    assert made.log.memories() == memories
    assert examine(made, lambda _name, _share: None).is_intact


def test_answers_from_now_on_get_other_dates_and_the_log_stays_in_order(tmp_path: Path) -> None:
    """With a break, without it, and with easy days, in one log; computed again from it, each date is the same."""
    made = learner(tmp_path)
    made.clock.advance(days=3)  # type: ignore[attr-defined]
    now = made.clock().day
    off = DaysOff((6,), ((now + timedelta(days=4), now + timedelta(days=30)),))
    keep_days_off(made, off)
    session = study(made, new_limit=30)
    give_up(session)
    finish(session, Rating.GOOD)
    later = [memory for memory in made.log.memories().values() if memory.day == now and not memory.in_steps]
    assert later
    assert not [memory.due_day for memory in later if off.is_break(memory.due_day)]
    keep_days_off(made, DaysOff())
    made.clock.advance(days=2)  # type: ignore[attr-defined]
    finish(study(made, new_limit=0))
    assert examine(made, lambda _name, _share: None).is_intact


def test_no_new_card_comes_on_a_day_off_unless_it_is_asked_for(tmp_path: Path) -> None:
    """Today is an easy day, or in a break."""
    made = services(statements(tmp_path, 9))
    assert Today(made, TODAY).new == 10
    keep_days_off(made, DaysOff(easy=(TODAY.weekday(),)))
    assert Today(made, TODAY).new == 0
    assert Today(made, TODAY, new_limit=4).new == 4
    assert Today(made, TODAY + timedelta(days=1)).new == 10
    keep_days_off(made, DaysOff(breaks=((TODAY, TODAY + timedelta(days=1)),)))
    assert Today(made, TODAY + timedelta(days=1)).new == 0
    assert Today(made, TODAY + timedelta(days=2)).new == 10


def test_what_is_typed_is_added_to_what_holds(tmp_path: Path) -> None:
    """Weekdays take the place of others, breaks are added, and none takes all of them back."""
    made = services(statements(tmp_path, 1))
    keep_days_off(made, days_off_in(made, "sat"))
    keep_days_off(made, days_off_in(made, "2026-12-20 to 2027-01-03"))
    keep_days_off(made, days_off_in(made, "2027-02-01"))
    assert (made.preferences.easy_days, made.preferences.breaks) == (
        "saturday",
        "2026-12-20 to 2027-01-03, 2027-02-01 to 2027-02-01",
    )
    assert days_off_typed(made, easy="sun").easy == (6,)
    assert days_off_typed(made, break_="none") == DaysOff(easy=(5,))
    assert days_off_in(made, "none") == DaysOff()


def test_a_break_that_is_over_is_forgotten(tmp_path: Path) -> None:
    """It is left out of what later reviews are stored with."""
    made = services(statements(tmp_path, 1))
    made.prefer(breaks="2026-11-01 to 2026-11-22, 2026-11-20 to 2026-11-23")
    assert [last.day for _, last in made.days_off.breaks] == [23]


@pytest.mark.parametrize(
    "typed", ["2026-11-01", "2028-01-01", "2026-12-10 to 2026-12-01", "someday", "2026-12-45"]
)
def test_days_that_cannot_be_off_are_refused_in_one_line(tmp_path: Path, typed: str) -> None:
    """Past, too far away, the wrong way round, and no days at all."""
    with pytest.raises(DaysOffError) as refused:
        days_off_in(services(statements(tmp_path, 1)), typed)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value).splitlines()) == 1


def test_the_end_of_the_calendar_is_no_error(tmp_path: Path) -> None:
    """A break that lasts until its last day."""
    clock = HandClock()
    clock.local = clock.local.replace(year=9999, month=12, day=20)
    made = services(statements(tmp_path, 20), clock=clock)
    finish(study(made, new_limit=5))
    plan = plan_days_off(made, days_off_in(made, "9999-12-24 to 9999-12-31"))
    assert words.heading(plan).startswith("Break from Fri 24 Dec")
    assert [*words.lines(plan)]
