"""A card that waits while FSRS is fitted several times."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.card_state import CardState
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, Fit, SchedulerSettings
from tests.domain.outcome import outcome
from tests.factories import MONDAY

SETTINGS = SchedulerSettings()


def _fit(number: int, first: float, *, moves: bool) -> Fit:
    return Fit(f"f{number}", (first, *FSRS_6_DEFAULTS[1:20], 0.1 + first / 20), moves_dates=moves)


fits = st.lists(st.tuples(st.floats(0.2, 2.0), st.booleans()), max_size=4).map(
    lambda some: tuple(_fit(number, first, moves=moves) for number, (first, moves) in enumerate(some))
)


def _reviews(ratings: list[Rating], fits_since: tuple[Fit, ...]) -> list[tuple[Review, SchedulerSettings]]:
    """Make a card's answers, three days apart, all before some fits."""
    reviews = []
    for number, rating in enumerate(ratings):
        now = Moment.from_local(MONDAY + timedelta(days=3 * number))
        id_ = review_id(now.at, bytes([number] * 10))
        review = Review(id_, now, "d/a", rating, None, None, "{}", number, 1.0, fits_since=fits_since)
        reviews.append((review, SETTINGS))
    return reviews


def _with(ratings: list[Rating], parameters: tuple[float, ...]) -> Memory | None:
    memory: Memory | None = None
    settings = evolve(SETTINGS, parameters=parameters)
    for review, _ in _reviews(ratings, ()):
        memory = outcome("d/a", memory, review.moment, settings, rating=review.rating)
    return memory


@given(st.lists(st.sampled_from(Rating), min_size=1, max_size=5), fits)
def test_each_fit_follows_the_one_before(ratings: list[Rating], some: tuple[Fit, ...]) -> None:
    """Its parameters give stability and difficulty; the date is that of the last fit that moved dates."""
    memory = _with(ratings, FSRS_6_DEFAULTS)
    for each in some:
        again = _with(ratings, each.parameters)
        assert memory is not None
        assert again is not None
        due = again if each.moves_dates else memory
        memory = again._replace(due_at=due.due_at, due_day=due.due_day)
    assert replay(_reviews(ratings, some)) == memory


def test_a_card_is_not_replayed_for_each_of_many_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once as it was answered, once for the last fit, and once for the last that moved dates."""
    played: list[int] = []
    answer = CardState.answer

    def counted(state: CardState, *given: Any) -> None:
        played.append(given[3])
        answer(state, *given)

    monkeypatch.setattr(CardState, "answer", counted)
    some = tuple(_fit(number, 0.3 + number / 10, moves=number == 3) for number in range(9))
    ratings = [Rating.GOOD, Rating.AGAIN, Rating.EASY]
    replay(_reviews(ratings, some))
    assert len(played) == 3 * len(ratings)
