"""The numbers of the first screen, of the commands and of one session."""

from pathlib import Path

import pytest

from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.domain.marking.answer import GaveUp, Revealed
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.report import deck_report, statistics_report
from her2quiz.session.services.services import Services
from her2quiz.session.study.session_tally import DEFAULT_SECONDS, SessionTally
from her2quiz.session.turn.why_now import why_now
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, statements, study


@pytest.fixture
def clock() -> HandClock:
    """Make a clock."""
    return HandClock()


@pytest.fixture
def opened(tmp_path: Path, clock: HandClock) -> Services:
    """Open the mixed deck and one of three statements."""
    return services(write_deck(tmp_path), statements(tmp_path, 3), clock=clock)


def test_an_untouched_shelf_is_all_new(opened: Services) -> None:
    """Before the first answer every card is new, none is due, and there is no recall to speak of."""
    view = Overview(opened)
    assert (view.due, view.new, view.streak, view.diagnostics) == (0, 7, 0, ())
    progress = view.progress(view.decks[0])
    assert (progress.learned, progress.recall, progress.last_day) == (0, None, None)


def test_the_shelf_after_a_session(opened: Services, clock: HandClock) -> None:
    """Cards in their steps are due, learned ones are not until their day; the streak counts days in a row."""
    session = study(opened, "many")
    give_up(session)
    answer_rightly(session, Rating.EASY)
    view = Overview(opened)
    assert (view.due, view.new, view.streak) == (1, 5, 1)
    many = view.decks[1]
    assert (view.progress(many).learned, view.progress(many).recall) == (1, 1.0)
    assert view.progress(many).last_day == view.now.day
    clock.advance(days=1)
    give_up(study(opened, "many"))
    assert Overview(opened).streak == 2
    clock.advance(days=2)
    assert Overview(opened).streak == 0


def test_a_row_for_each_deck(opened: Services) -> None:
    """A program gets the same numbers as the screen."""
    give_up(study(opened, "mixed"))
    mixed, many = deck_report(Overview(opened))
    assert {key: mixed[key] for key in ("id", "title", "cards", "new", "due", "learned", "recall")} == {
        "id": "mixed", "title": "Mixed", "cards": 4, "new": 3, "due": 1, "learned": 0, "recall": None,
    }  # fmt: skip
    assert (many["id"], many["new"], many["left_out"]) == ("many", 3, 0)
    assert Path(mixed["file"]).name == "mixed.toml"


def test_a_forecast_needs_cards_that_came_back(tmp_path: Path, clock: HandClock) -> None:
    """After one session nothing is expected; what was answered and marked right is counted all the same."""
    made = services(statements(tmp_path, 26), clock=clock)
    finish(study(made, "many", new_limit=26), Rating.EASY)
    for is_enough in (False, True):
        report = statistics_report(made, made.library.decks)
        (many,) = report["decks"]
        assert many["recall"] is not None
        assert (many["expected_recall"] is not None, many["came_back"]) == (is_enough, 26 * is_enough)
        clock.advance(days=40)
        finish(study(made, "many"), Rating.EASY)
    totals = statistics_report(made, made.library.decks)
    assert (totals["marked"], totals["right"]) == (52, 52)


def test_statistics_count_today_and_all_days(opened: Services, clock: HandClock) -> None:
    """Ratings, marked and right answers are counted for today and all told; what was undone is not."""
    session = study(opened, "mixed")
    give_up(session)
    for _ in range(2):
        answer_rightly(session)
    session.answer(Revealed())
    session.rate(Rating.HARD)
    clock.advance(days=1)
    later = study(opened, "many")
    answer_rightly(later, Rating.EASY)
    give_up(later)
    later.undo()
    report = statistics_report(opened, opened.library.decks)
    counted = ("reviews", "again", "hard", "good", "easy", "marked", "right")
    assert [report[key] for key in counted] == [5, 1, 1, 2, 1, 4, 3]
    assert [report["today"][key] for key in counted] == [1, 0, 0, 0, 1, 1, 1]
    assert (report["day"], report["streak_days"], report["minutes"]) == ("2026-11-24", 2, 0.1)
    assert [(deck["id"], deck["reviews"]) for deck in report["decks"]] == [("mixed", 4), ("many", 1)]


def test_statistics_of_one_deck_leave_out_the_others(opened: Services) -> None:
    """Only the decks that were named are counted and listed."""
    give_up(study(opened, "mixed"))
    report = statistics_report(opened, opened.library.find(["many"]))
    assert (report["reviews"], [deck["id"] for deck in report["decks"]]) == (0, ["many"])


def test_an_empty_tally() -> None:
    """Before any answer the pace is the usual one."""
    tally = SessionTally()
    assert (tally.count, tally.seconds, tally.pace, tally.missed()) == (0, 0, DEFAULT_SECONDS, ())


def test_the_pace_is_known_after_a_few_answers(opened: Services, clock: HandClock) -> None:
    """A break does not count in full, and a few answers must be there."""
    session = study(opened, "many")
    clock.advance(hours=5)
    for _ in range(2):
        answer_rightly(session, Rating.EASY)
    assert (session.tally.seconds, session.tally.pace) == (LONGEST_SECONDS + 1, DEFAULT_SECONDS)
    answer_rightly(session, Rating.EASY)
    assert session.tally.pace == pytest.approx((LONGEST_SECONDS + 2) / 3)


def test_a_card_missed_twice_is_named_once(opened: Services) -> None:
    """What was missed is listed card by card, until it is undone."""
    session = study(opened, "many", new_limit=1)
    card = give_up(session)
    give_up(session)
    assert [missed.key for missed in session.tally.missed()] == [card]
    assert session.tally.rated(Rating.AGAIN) == 2
    session.undo()
    session.undo()
    assert session.tally.missed() == ()


def test_why_a_card_is_asked(opened: Services, clock: HandClock) -> None:
    """New, in its steps, or due with the chance that it is still known."""
    session = study(opened, "many", new_limit=1)
    assert session.turn is not None
    assert why_now(session.turn, clock()) == "This card is new to you."
    give_up(session)
    assert why_now(session.turn, clock()) == (
        "You are still learning this card (last answered today): it comes back within the session."
    )
    finish(session)
    clock.advance(days=9)
    later = study(opened, "many", new_limit=0)
    assert later.turn is not None
    said = why_now(later.turn, clock())
    assert said.startswith("Last answered Mon 23 Nov, due ")
    assert said.endswith("%.")


def test_why_a_card_is_asked_after_a_lapse(opened: Services, clock: HandClock) -> None:
    """That it was known before and missed; and once it is known again, how often it was missed."""
    finish(study(opened, "many", new_limit=1), Rating.EASY)
    clock.advance(days=60)
    session = study(opened, "many", new_limit=0)
    give_up(session)
    assert session.turn is not None
    assert why_now(session.turn, clock()) == (
        "You knew this card before, then missed it (last answered today): it comes back until you know it again."
    )
    finish(session, Rating.EASY)
    clock.advance(days=60)
    later = study(opened, "many", new_limit=0)
    assert later.turn is not None
    assert why_now(later.turn, clock()).endswith("% (missed 1 time before).")


def test_giving_up_takes_the_time_that_it_took(opened: Services, clock: HandClock) -> None:
    """Seconds count from the question to the answer, and are never negative."""
    session = study(opened, "many")
    clock.advance(seconds=-60)
    given = session.answer(GaveUp())
    assert given.review is not None
    assert given.review.seconds == 0.0
