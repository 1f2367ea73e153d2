"""What the next weeks will probably ask."""

import re
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.planning.load import DAYS, Load, RetentionLoad
from her2quiz.session.progress.statistics import words
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import gathered
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services
from tests.pictures import learner
from tests.session.sessions import bury_or_suspend, finish, give_up, statements, study


def load_of(made: Services) -> Load:
    """Return what the statistics say of the next weeks."""
    load = gathered(made, made.library.decks).load
    assert load is not None
    return load


def test_without_an_answer_nothing_is_said_of_the_next_weeks(tmp_path: Path) -> None:
    """Nobody knows the learner yet."""
    made = services(statements(tmp_path, 5))
    found = gathered(made, made.library.decks)
    assert found.load is None
    assert measured(found)["expected_by_day"] == []


def test_new_cards_come_until_none_is_left(tmp_path: Path) -> None:
    """Ten a day, four of them today already; what was seen comes back with and without them."""
    made = services(statements(tmp_path, 26))
    finish(study(made, "many", new_limit=4))
    load = load_of(made)
    assert [day.new for day in load.with_new][:4] == [6, 10, 6, 0]
    assert {day.new for day in load.without_new} == {0}
    assert sum(day.due for day in load.without_new) >= 4
    assert all(with_new > without for without, with_new in load.weeks())
    assert len(load.with_new) == DAYS


def test_suspended_cards_never_come(tmp_path: Path) -> None:
    """Neither as new cards nor as reviews."""
    made = services(statements(tmp_path, 3))
    session = study(made, "many", new_limit=3)
    bury_or_suspend(session, ActionKind.SUSPEND)
    give_up(session)
    load = load_of(made)
    assert sum(day.new for day in load.with_new) == 1


def test_a_card_that_is_still_being_learned_is_due_today(tmp_path: Path) -> None:
    """It was missed a minute ago."""
    made = services(statements(tmp_path, 1))
    session = study(made, "many", new_limit=1)
    session.answer(GaveUp())
    assert load_of(made).with_new[0].due == 1


def test_a_limit_of_one_deck_holds(tmp_path: Path) -> None:
    """Two a day of the one deck, and the rest of the ten from the other."""
    made = services(statements(tmp_path, 20, "one"), statements(tmp_path, 20, "two"))
    finish(study(made, "two", new_limit=1))
    made.prefer(new_per_deck={"one": 2})
    made.clock.advance(days=1)  # type: ignore[attr-defined]
    assert [day.new for day in load_of(made).with_new][:3] == [10, 10, 5]


def test_the_same_learner_is_told_the_same(tmp_path: Path) -> None:
    """Chance has no part in it; and JSON has the numbers of the screen."""
    made = services(statements(tmp_path, 20), clock=HandClock())
    finish(study(made, "many", new_limit=12), Rating.GOOD)
    found = gathered(made, made.library.decks)
    assert found.load == load_of(made)
    assert found.load is not None
    told = measured(found)["expected_by_day"]
    assert [day["reviews"] for day in told] == [
        pytest.approx(day.due, abs=0.06) for day in found.load.with_new
    ]
    assert [day["reviews_without_new"] for day in told] == [
        pytest.approx(day.due, abs=0.06) for day in found.load.without_new
    ]
    assert "with 10 new cards a day; without new cards" in words.load(found.load)


def test_the_end_of_the_calendar_is_no_error(tmp_path: Path) -> None:
    """There are fewer days ahead than are looked at."""
    clock = HandClock()
    clock.local = clock.local.replace(year=9999, month=12, day=20)
    made = services(statements(tmp_path, 20), clock=clock)
    finish(study(made, "many", new_limit=12), Rating.GOOD)
    assert load_of(made).with_new[-1].day.year == 9999


@pytest.fixture(scope="module")
def practised() -> Services:
    """A learner who has studied the shipped decks for ten days."""
    return learner(10)


def test_a_higher_target_asks_more_and_a_lower_one_less(practised: Services) -> None:
    """In cards and in minutes, both said for either; it is the same the next time."""
    load = RetentionLoad(practised)
    more, less = load.words(0.9, 0.95), load.words(0.9, 0.8)
    wanted = r"In the next 4 weeks that is probably (\d+) cards a day in (\d+) minutes, instead of (\d+) in (\d+)\."
    cards, minutes, cards_before, minutes_before = map(int, _groups(wanted, more))
    fewer, shorter, again, minutes_again = map(int, _groups(wanted, less))
    assert cards > cards_before == again > fewer
    assert minutes >= minutes_before == minutes_again >= shorter
    assert RetentionLoad(practised).words(0.9, 0.95) == more


def _groups(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text)
    assert found is not None, text
    return found.groups()


def test_nothing_is_said_where_nothing_changes_or_too_little_is_known(practised: Services) -> None:
    """Without answers no forecast pretends to know."""
    assert RetentionLoad(practised).words(0.9, 0.9) == ""
    assert RetentionLoad(services()).words(0.9, 0.8) == ""
