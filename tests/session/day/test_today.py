"""What is asked today over all decks: new cards, a backlog, and sessions of some minutes."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from her2quiz.cli.commands.home import due_lines
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.session.day.today import Today
from her2quiz.session.progress import overview_words
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.report import deck_report
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, finish, give_up, statements, study


@pytest.fixture
def clock() -> HandClock:
    """A clock that is set by hand."""
    return HandClock()


def pair_of_decks(folder: Path, one: int, two: int) -> tuple[Path, Path]:
    """Write two decks of statements that read nothing alike."""
    second = statements(folder, two, "two")
    other = re.sub(r'"(.)\1+ ', lambda found: f'"{found[1].upper() * 29} ', second.read_text())
    second.write_text(other)
    return statements(folder, one, "one"), second


@pytest.fixture
def two(tmp_path: Path, clock: HandClock) -> Services:
    """Open two decks of eight statements each, with ten new cards a day."""
    return services(*pair_of_decks(tmp_path, 8, 8), clock=clock)


@pytest.fixture
def late(tmp_path: Path, clock: HandClock) -> Services:
    """Open two decks of 13 statements that are all due, and two new ones; ten are asked on a day."""
    opened = services(*pair_of_decks(tmp_path, 15, 13), clock=clock)
    session = study(opened, new_limit=28)
    learned = 0
    while session.turn is not None:
        if session.turn.key in ("one/c13", "one/c14"):
            session.bury()
        else:
            answer_rightly(session, Rating.EASY)
            learned += 1
    assert learned == 26
    clock.local += timedelta(days=60)
    opened.preferences = replace(opened.preferences, reviews_per_day=10)
    return opened


def new_left(opened: Services, *names: str) -> int:
    """Count the cards of a new session, all of which are new."""
    return study(opened, *names).remaining


def test_new_cards_are_counted_over_all_decks(two: Services) -> None:
    """What one deck has asked is missing from the others, and the first screen says the same."""
    assert (new_left(two), new_left(two, "one"), new_left(two, "two")) == (10, 8, 8)
    finish(study(two, "one"), Rating.EASY)
    view = Overview(two)
    assert new_left(two) == new_left(two, "two") == 2
    assert (view.new_in_all, view.new_today("one"), view.new_today("two")) == (2, 0, 2)
    assert [deck["new_today"] for deck in deck_report(view)] == [0, 2]
    assert [deck["new"] for deck in deck_report(view)] == [0, 8]
    assert "Today, over all decks: 0 due, 2 new." in due_lines(view)


def test_a_deck_may_have_a_limit_of_its_own(two: Services, clock: HandClock) -> None:
    """It holds in each session, counts what was asked today, and leaves the others their share."""
    two.preferences = replace(two.preferences, new_per_deck={"one": 3})
    view = Overview(two)
    assert (new_left(two, "one"), new_left(two, "two"), new_left(two)) == (3, 8, 10)
    assert (view.new_today("one"), view.new_in_all) == (3, 10)
    answer_rightly(study(two, "one"), Rating.EASY)
    assert new_left(two, "one") == Overview(two).new_today("one") == 2
    clock.local += timedelta(days=1)
    assert Overview(two).new_today("one") == 3


def test_a_number_on_the_command_line_holds_over_all_decks(two: Services) -> None:
    """Cards that were new today count."""
    finish(study(two, "one", new_limit=6), Rating.EASY)
    assert study(two, "two", new_limit=7).remaining == 1


def test_a_backlog_is_worked_off_day_by_day(late: Services, clock: HandClock) -> None:
    """Ten on each day; new cards come when the rest fits into a day."""
    news, reviews = [], []
    for _ in range(4):
        session = study(late)
        news.append(Overview(late).new_in_all)
        reviews.append(len(finish(session, Rating.EASY)) - news[-1])
        clock.local += timedelta(days=1)
    assert (reviews, news) == ([10, 10, 6, 0], [0, 0, 2, 0])


@pytest.mark.parametrize("per_day", [3, 10, 60])
def test_the_first_screen_and_sessions_agree(late: Services, clock: HandClock, per_day: int) -> None:
    """On each of several days, before, during and after some answers: on due and new cards, of each deck and of all."""
    late.preferences = replace(late.preferences, reviews_per_day=per_day, new_per_day=2)
    for answers in (0, 2, 3, 40, 0, 5):
        session = study(late)
        for place in range(answers):
            if session.turn is not None:
                give_up(session) if place % 3 == 1 else answer_rightly(session)
        view = Overview(late)
        view.leave_out_postponed(late)
        assert asked_by(study(late)) == (view.due_in_all, view.new_in_all)
        for deck in ("one", "two"):
            assert asked_by(study(late, deck)) == (view.due_today(deck), view.new_today(deck))
        if answers > 3:
            clock.local += timedelta(days=3)


def asked_by(session: StudySession) -> tuple[int, int]:
    """Count the cards that a session asks: those seen before, and new ones."""
    new = session.queue.count(Reason.NEW) + (
        session.turn is not None and session.turn.entry.reason is Reason.NEW
    )
    return session.remaining - new, new


def test_what_waits_is_said(late: Services) -> None:
    """Before, during and after the day's share; the days do not change while answering."""
    view = Overview(late)
    assert "26 waiting; 10 today, clear in 3 days. No new cards until then." in due_lines(view)
    assert (view.new_in_all, view.today.days_to_clear) == (0, 3)
    session = study(late, "one")
    answer_rightly(session, Rating.EASY)
    assert (session.remaining, session.waiting(), session.today().days_to_clear) == (9, 3, 3)
    finish(session, Rating.EASY)
    assert (session.waiting(), study(late, "two").remaining, session.today().share.asked) == (3, 0, 0)
    assert "16 waiting; clear in 3 days. No new cards until then." in due_lines(Overview(late))


def test_more_can_be_reviewed_than_the_days_share(late: Services) -> None:
    """Each card once, and no new ones among them."""
    session = study(late)
    asked = finish(session, Rating.EASY)
    assert session.more_due(12) == 12
    asked += finish(session, Rating.EASY)
    assert session.more_due(12) == 4
    asked += finish(session, Rating.EASY)
    assert (len(asked), len({*asked})) == (26, 26)
    assert session.more_due(1) == session.waiting() == 0


def test_a_missed_card_takes_nothing_from_the_days_share(late: Services) -> None:
    """It was asked today already, and comes again."""
    session = study(late)
    give_up(session)
    assert session.remaining == study(late).remaining == 10


def test_new_cards_that_are_asked_for_come_in_spite_of_a_backlog(late: Services) -> None:
    """The learner has said how many."""
    assert study(late, new_limit=2).remaining == 12


def test_a_session_of_some_minutes_ends_with_a_card(two: Services, clock: HandClock) -> None:
    """No more time is left than its minutes, and whoever goes on has no limit."""
    session = study_for(two, 10)
    assert 0 < session.forecast.seconds < 600
    clock.advance(minutes=9, seconds=30)
    assert (session.forecast.is_time_up, session.forecast.seconds < 30) == (False, True)
    clock.advance(minutes=1)
    assert (session.forecast.is_time_up, session.forecast.seconds) == (True, 0)
    answer_rightly(session)
    session.forecast.minutes = None
    assert (session.forecast.is_time_up, session.turn is None) == (False, False)


def study_for(opened: Services, minutes: int) -> StudySession:
    """Begin a session of some minutes."""
    return StudySession(opened, opened.library.find(()), minutes=minutes)


def test_cards_left_over_count_in_the_day_s_share(tmp_path: Path, clock: HandClock) -> None:
    """However many were begun in one go: what is said is what is asked, and the rest can be asked for."""
    opened = services(*pair_of_decks(tmp_path, 15, 13), clock=clock)
    session = study(opened, new_limit=28)
    for _ in range(21):
        give_up(session)
    clock.local += timedelta(days=60)
    opened.preferences = replace(opened.preferences, reviews_per_day=10)
    view = Overview(opened)
    assert view.today.share.waiting == 21
    assert view.due_in_all == view.today.share.asked == 10
    session = study(opened)
    assert session.remaining == 10
    assert session.waiting() == 11
    give_up(session)
    assert Overview(opened).due_in_all == 10


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"easy_days": "monday"}, " (easy day)"),
        ({"breaks": "2026-11-20..2026-11-24"}, " (break)"),
        ({"easy_days": "tuesday"}, ""),
    ],
    ids=str,
)
def test_a_day_without_new_cards_says_why(two: Services, settings: dict[str, Any], why: str) -> None:
    """It is a Monday; nothing is due yet."""
    two.preferences = replace(two.preferences, **settings)
    new = "0" if why else "10"
    assert overview_words.today(Overview(two))[0].startswith(f"0 due, {new} new today{why}   Mon")
    assert f"Today, over all decks: 0 due, {new} new{why}." in due_lines(Overview(two))


def test_more_new_cards_than_usual_are_why_no_more_come(two: Services) -> None:
    """They were asked for today; with as many as usual there is nothing to explain."""
    session = study(two, new_limit=12)
    for _ in range(10):
        answer_rightly(session, Rating.EASY)
    assert overview_words.today(Overview(two))[0].startswith("0 due, 0 new today   Mon")
    for _ in range(2):
        answer_rightly(session, Rating.EASY)
    assert overview_words.today(Overview(two))[0].startswith("0 due, 0 new today (12 done)   Mon")


@pytest.mark.parametrize("later", [0, 1, 30, 59, 60, 61, 400])
def test_what_is_read_for_a_day_is_all_that_counts_on_it(
    late: Services, clock: HandClock, later: int
) -> None:
    """What a session reads of the memories says the same as all of them."""
    day = clock().day - timedelta(days=later)
    read, given = Today(late, day), Today(late, day, late.progress.memory_summaries())
    assert (read.share, read.days_to_clear) == (given.share, given.days_to_clear)
