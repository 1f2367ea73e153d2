"""A clock that was wrong for a while: no card is lost in the far future, and undo follows the order of doing."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.cli.commands.home import due_lines
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.report import statistics_report
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, finish, statements, study
from tests.thoroughness import some


def _one_card(folder: Path, clock: HandClock) -> Services:
    return services(statements(folder, 1), clock=clock)


def test_undo_takes_back_the_last_thing_done_whatever_the_clock_shows(tmp_path: Path) -> None:
    """A clock that was set back by a year in between does not change the order."""
    clock = HandClock()
    made = services(statements(tmp_path, 2), clock=clock)
    first = answer_rightly(study(made), Rating.EASY)
    clock.advance(days=-365)
    second = answer_rightly(study(made), Rating.EASY)
    assert second != first
    session = study(made)
    undone = [session.undo(), session.undo()]
    assert [each.card for each in undone if each is not None] == [second, first]


def test_a_flag_with_the_clock_set_back_is_undone_before_an_answer(tmp_path: Path) -> None:
    """Answers and actions are in one order."""
    clock = HandClock()
    made = services(statements(tmp_path, 2), clock=clock)
    answer_rightly(study(made), Rating.EASY)
    clock.advance(days=-365)
    flag = study(made).flag("odd")
    assert study(made).undo() == flag


@pytest.mark.parametrize("rating", Rating)
def test_a_card_answered_with_the_clock_ahead_is_scheduled_from_today(tmp_path: Path, rating: Rating) -> None:
    """Once it is answered by the right clock it comes back within its interval, not in ten years."""
    clock = HandClock()
    made = _one_card(tmp_path, clock)
    answer_rightly(study(made), Rating.EASY)
    clock.advance(days=3650)
    card = answer_rightly(study(made), Rating.GOOD)
    clock.advance(days=-3640)
    ahead = made.log.memory(card)
    assert ahead is not None
    assert answer_rightly(study(made), rating) == card
    memory = made.log.memory(card)
    assert memory is not None
    assert memory.day == made.clock().day
    assert 0 <= (memory.due_day - memory.day).days <= ahead.interval() * 4
    assert progress_status(made).is_intact


def test_a_clock_set_back_for_one_answer_makes_nobody_wait_for_decades(tmp_path: Path) -> None:
    """By the right clock again, the time since the answers of before counts, not since 1970."""
    clock = HandClock()
    made = _one_card(tmp_path, clock)
    card = answer_rightly(study(made), Rating.EASY)
    clock.advance(days=-20_000)
    answer_rightly(study(made), Rating.GOOD)
    clock.advance(days=20_010)
    answer_rightly(study(made), Rating.GOOD)
    memory = made.log.memory(card)
    assert memory is not None
    assert memory.interval() < 365
    assert progress_status(made).is_intact


JUMPS = st.sampled_from([0.01, 0.5, 2.0, 30.0, -0.002, -0.5, -2.0, -400.0, 400.0, 3650.0, -3650.0])


@settings(max_examples=some(300), deadline=None)
@given(st.lists(st.tuples(JUMPS, st.sampled_from([*Rating, "undo", "overrule"])), max_size=14))
def test_whatever_the_clock_does_the_file_is_what_its_log_gives(steps: list[tuple[float, object]]) -> None:
    """And a card is never due later than its interval from now, by the clock of the last answer."""
    with tempfile.TemporaryDirectory() as folder:
        clock = HandClock()
        made = _one_card(Path(folder), clock)
        for days, step in steps:
            clock.advance(days=days)
            session = study(made)
            if step == "undo":
                session.undo()
            elif session.turn is not None:
                answer_rightly(session, step if isinstance(step, Rating) else Rating.EASY)
                if step == "overrule":
                    session.overrule(Rating.HARD)
            assert progress_status(made).is_intact


def test_a_card_dated_ahead_is_said_and_asked(tmp_path: Path) -> None:
    """On the first screen, in the status, and in a session without new cards; once answered, nothing is said."""
    clock = HandClock()
    made = _one_card(tmp_path, clock)
    clock.advance(days=3650)
    card = answer_rightly(study(made), Rating.EASY)
    assert Overview(made).dated_ahead == 0
    clock.advance(days=-3630)
    view, status = Overview(made), progress_status(made, made.clock())
    assert (view.dated_ahead, view.due, status.dated_ahead, status.is_intact) == (1, 1, 1, True)
    assert any("dated later than now" in line for line in status.lines())
    assert any("the clock was ahead then" in line for line in due_lines(view))
    assert answer_rightly(study(made, new_limit=0), Rating.EASY) == card
    assert Overview(made).dated_ahead == 0
    assert made.log.size()[0] == 2


def test_a_card_dated_ahead_comes_after_the_others(tmp_path: Path) -> None:
    """When it would be due, nobody knows."""
    clock = HandClock()
    made = services(statements(tmp_path, 3), clock=clock)
    clock.advance(days=3650)
    card = answer_rightly(study(made), Rating.EASY)
    clock.advance(days=-3650)
    cards = finish(study(made), Rating.EASY)
    assert (cards[-1], len(cards)) == (card, 3)


def test_answers_of_another_day_are_not_those_of_today(tmp_path: Path) -> None:
    """Statistics of today leave out what is dated later."""
    clock = HandClock()
    made = services(statements(tmp_path, 2), clock=clock)
    clock.advance(days=3650)
    answer_rightly(study(made), Rating.EASY)
    clock.advance(days=-3650)
    answer_rightly(study(made), Rating.EASY)
    report = statistics_report(made, made.library.decks)
    assert (report["reviews"], report["today"]["reviews"]) == (2, 1)


@pytest.mark.parametrize("rating", Rating)
def test_the_calendar_has_a_last_day(tmp_path: Path, rating: Rating) -> None:
    """On the last days of the year 9999 a card is due on the last one, and its steps end there."""
    clock = HandClock(datetime(9999, 12, 31, 12, tzinfo=UTC))
    made = _one_card(tmp_path, clock)
    session = study(made)
    card = answer_rightly(session, rating)
    memory = made.log.memory(card)
    assert memory is not None
    assert memory.due_day == date(9999, 12, 31)
    assert session.due_on(1) == 1
    assert progress_status(made, made.clock()).is_intact
