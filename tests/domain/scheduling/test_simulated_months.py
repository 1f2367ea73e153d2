"""Two months of one learner with a break, day by day: what a day asks, and what is kept apart."""

from itertools import pairwise

import pytest

from tests.stress.days import Simulation, StudyDay

NEW, MOST = 3, 12
BREAK = range(25, 35)

STEMS = {
    f"d/c{number:02}/{part}": f"{chr(97 + number % 26) * 25} {number} {part * 12}"
    for number in range(30)
    for part in "xyz"[: 3 if number % 5 == 0 else 1]
}
"""Thirty cards that read nothing alike, six of them texts with three blanks."""


@pytest.fixture(scope="module")
def days() -> list[StudyDay]:
    """Simulate sixty days, with three new cards and twelve reviews a day."""
    return Simulation(STEMS, NEW, MOST).run(60, [BREAK])


def test_no_day_asks_more_than_is_set(days: list[StudyDay]) -> None:
    """Also after the break, when more is waiting."""
    assert max(day.waiting for day in days) > MOST
    assert all(day.cards - day.new <= MOST and day.new <= NEW for day in days)


def test_new_cards_are_held_back_while_more_is_waiting_than_is_asked(days: list[StudyDay]) -> None:
    """They come again when the rest fits into a day, and all cards are seen in the end."""
    assert all(day.new == 0 for day in days if day.waiting > MOST)
    assert sum(day.new for day in days) == len(STEMS)


def test_a_backlog_becomes_shorter_day_by_day(days: list[StudyDay]) -> None:
    """It is cleared within days, and does not build up while the learner studies."""
    after = [day.waiting for day in days[BREAK.stop :]]
    cleared = next(place for place, waiting in enumerate(after) if waiting <= MOST)
    assert 1 <= cleared <= 4
    assert all(later < earlier for earlier, later in pairwise(after[: cleared + 1]))


def test_no_siblings_are_reviewed_on_one_day(days: list[StudyDay]) -> None:
    """The break brings none together."""
    assert [day.pairs for day in days] == [0] * len(days)
