"""The memory of a card, rebuilt from its reviews."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.samples import KEY, SETTINGS
from tests.domain.strategies import jumps, ratings, settings_of_schedulers
from tests.factories import MONDAY

reviews = st.lists(st.tuples(ratings, jumps, settings_of_schedulers), max_size=10)


def review(rating: Rating, moment: Moment, key: str = KEY) -> Review:
    """Make a row of the log."""
    return Review(
        id="0",
        moment=moment,
        card=key,
        rating=rating,
        proposed=None,
        score=None,
        answer="{}",
        seed=0,
        seconds=1.0,
    )


@given(reviews)
def test_a_replay_ends_where_the_study_ended(answers: list[tuple[Rating, float, SchedulerSettings]]) -> None:
    """The log gives exactly the memory that was stored, for any settings at each review."""
    memory: Memory | None = None
    log: list[tuple[Review, SchedulerSettings]] = []
    local = MONDAY
    for rating, hours, settings in answers:
        local += timedelta(hours=hours)
        moment = Moment.from_local(local)
        memory = outcomes(KEY, memory, moment, settings).after(rating)
        log.append((review(rating, moment), settings))
    assert replay(log) == memory
    assert replay(iter(log)) == memory


def test_without_reviews_nothing_is_remembered() -> None:
    """A card that was never asked is new."""
    assert replay([]) is None


def test_the_rating_of_each_review_is_what_counts() -> None:
    """The proposed rating does not count."""
    moment = Moment.from_local(MONDAY)
    for rating in Rating:
        assert replay([(review(rating, moment), SETTINGS)]) == outcomes(KEY, None, moment, SETTINGS).after(
            rating
        )


def test_the_card_of_each_review_seeds_the_fuzz() -> None:
    """Two cards with the same history are due on different days."""
    days = set()
    for number in range(20):
        memory = replay([(review(Rating.EASY, Moment.from_local(MONDAY), f"mixed/{number}"), SETTINGS)])
        assert memory is not None
        days.add(memory.interval())
    assert len(days) > 1
