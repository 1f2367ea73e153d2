"""Properties of the scheduler that hold for every history."""

from datetime import date, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import interval_days
from her2quiz.domain.scheduling.fuzz import fuzz_range
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.scheduler import Outcomes, outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.outcome import outcome
from tests.domain.samples import KEY, SETTINGS, studied
from tests.domain.strategies import (
    begun_histories,
    gaps,
    histories,
    jumping_histories,
    jumps,
    ratings,
    settings_of_schedulers,
)
from tests.factories import MONDAY

Answers = list[tuple[Rating, float]]
"""Ratings, each with the hours since the previous answer."""


def due(memory: Memory) -> tuple[bool, datetime | date]:
    """Return a key that sorts outcomes by when they are due; cards in their steps come first."""
    return not memory.in_steps, memory.due_at if memory.in_steps else memory.due_day


def next_outcomes(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> tuple[Memory | None, Moment, Outcomes]:
    """Return the memory of a card, the moment some hours later, and the outcomes of an answer at that moment."""
    memory, local = studied(answers, settings)
    now = Moment.from_local(local + timedelta(hours=gap))
    return memory, now, outcomes(KEY, memory, now, settings)


def granted(memory: Memory, settings: SchedulerSettings) -> int:
    """Return the interval of a memory before fuzz moves it."""
    days = interval_days(memory.stability, settings.retention, decay=-settings.parameters[20])
    return min(days, settings.longest_days)


@given(jumping_histories, jumps, settings_of_schedulers)
def test_a_better_rating_is_never_due_sooner(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """On every card the order is Again, Hard, Good, Easy."""
    *_, possible = next_outcomes(answers, gap, settings)
    dates = [due(possible.after(rating)) for rating in Rating]
    assert dates == sorted(dates)


@given(jumping_histories, jumps, settings_of_schedulers)
def test_every_outcome_is_in_the_future(answers: Answers, gap: float, settings: SchedulerSettings) -> None:
    """No rating makes a card due at once, even if the clock was set back."""
    _, now, possible = next_outcomes(answers, gap, settings)
    for each in map(possible.after, Rating):
        assert each.due_at > now.at if each.in_steps else each.due_day > now.day
        assert each.interval() >= (0 if each.in_steps else 1)


@given(jumping_histories, jumps, settings_of_schedulers)
def test_one_outcome_is_what_all_four_give(answers: Answers, gap: float, settings: SchedulerSettings) -> None:
    """Replaying a log computes only the rating that was given."""
    memory, now, possible = next_outcomes(answers, gap, settings)
    for rating in Rating:
        assert outcome(KEY, memory, now, settings, rating=rating) == possible.after(rating)


@given(histories, gaps, settings_of_schedulers)
def test_the_outcome_shown_is_the_outcome_stored(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """Computing it again, from a memory that is built again, gives the same dates."""
    *_, shown = next_outcomes(answers, gap, settings)
    *_, kept = next_outcomes(answers, gap, settings)
    assert shown == kept


@given(histories, gaps, settings_of_schedulers)
def test_the_key_changes_only_the_due_day(answers: Answers, gap: float, settings: SchedulerSettings) -> None:
    """Two cards with the same history differ only by fuzz, within the range of their interval."""
    memory, local = studied(answers, settings)
    now = Moment.from_local(local + timedelta(hours=gap))
    one, other = (outcomes(key, memory, now, settings) for key in ("mixed/one", "mixed/other"))
    for rating in Rating:
        assert one.after(rating)._replace(due_day=now.day) == other.after(rating)._replace(due_day=now.day)


@given(histories, gaps, settings_of_schedulers)
def test_an_interval_is_within_its_range_of_fuzz(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """It differs from the interval of FSRS by no more than documented."""
    *_, possible = next_outcomes(answers, gap, settings)
    for each in map(possible.after, Rating):
        low, high = fuzz_range(granted(each, settings))
        assert each.in_steps or low <= each.interval() <= high


@given(begun_histories, gaps, settings_of_schedulers)
def test_an_interval_that_grows_is_longer_than_the_last(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """If FSRS gives more days than the last interval, the learner sees more days."""
    memory, _, possible = next_outcomes(answers, gap, settings)
    assert memory is not None
    for each in map(possible.after, Rating):
        if not memory.in_steps and not each.in_steps and granted(each, settings) > memory.interval():
            assert each.interval() > memory.interval()


@given(histories, gaps, settings_of_schedulers)
@example([(Rating.EASY, 24.0 * 300)] * 8, 24.0 * 2000, SchedulerSettings(longest_days=30))
def test_no_interval_is_longer_than_the_longest(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """Fuzz does not exceed the limit."""
    *_, possible = next_outcomes(answers, gap, settings)
    assert all(each.interval() <= settings.longest_days for each in map(possible.after, Rating))


@given(jumping_histories, jumps, settings_of_schedulers, ratings)
def test_reviews_follow_each_other(
    answers: Answers, gap: float, settings: SchedulerSettings, rating: Rating
) -> None:
    """Neither instants nor study days go backwards, and each review is counted."""
    memory, now, possible = next_outcomes(answers, gap, settings)
    each = possible.after(rating)
    assert each.reviews == len(answers) + 1
    assert each.at >= now.at
    assert each.day >= now.day
    if memory is not None:
        assert each.at > memory.at
        assert each.day >= memory.day
        assert each.first_day == memory.first_day


@given(histories, gaps, settings_of_schedulers)
def test_stability_and_difficulty_stay_in_their_bounds(
    answers: Answers, gap: float, settings: SchedulerSettings
) -> None:
    """Difficulty is 1 to 10 and falls with a better rating; stability is above 0 and rises with one."""
    *_, possible = next_outcomes(answers, gap, settings)
    memories = [possible.after(rating) for rating in Rating]
    assert all(1 <= each.difficulty <= 10 and each.stability > 0 for each in memories)
    assert [each.stability for each in memories] == sorted(each.stability for each in memories)
    assert [each.difficulty for each in memories] == sorted(
        (each.difficulty for each in memories), reverse=True
    )


@given(begun_histories, st.lists(ratings, min_size=1, max_size=8))
def test_later_answers_of_a_day_change_nothing_after_its_first_failure(
    answers: Answers, later: list[Rating]
) -> None:
    """After the first answer and the first failure of a day, stability and difficulty stay until the next day."""
    failed, _ = studied([*answers, (Rating.AGAIN, 24)])
    repeated, _ = studied([*answers, (Rating.AGAIN, 24), *((rating, 0.001) for rating in later)])
    assert failed is not None
    assert repeated is not None
    assert repeated.day == failed.day
    assert (repeated.stability, repeated.difficulty) == (failed.stability, failed.difficulty)


@given(begun_histories, gaps, ratings)
def test_lapses_count_failures_of_learned_cards_alone(answers: Answers, gap: float, rating: Rating) -> None:
    """Again in the steps is not another lapse."""
    memory, _, possible = next_outcomes(answers, gap, SETTINGS)
    assert memory is not None
    is_lapse = memory.stage is Stage.REVIEW and rating is Rating.AGAIN
    assert possible.after(rating).lapses == memory.lapses + is_lapse


@given(begun_histories, ratings)
def test_the_hour_of_the_day_does_not_matter(answers: Answers, rating: Rating) -> None:
    """Answers in the morning or late in the evening of a study day give the same memory."""
    whole_days: Answers = [(each, 24.0 * round(hours / 24)) for each, hours in answers]
    mornings, morning = studied(whole_days)
    evenings, evening = studied(whole_days, start=MONDAY + timedelta(hours=14))
    one = outcomes(KEY, mornings, Moment.from_local(morning + timedelta(days=3)), SETTINGS).after(rating)
    other = outcomes(
        KEY, evenings, Moment.from_local(evening + timedelta(days=3, hours=-14)), SETTINGS
    ).after(rating)
    assert (one.stability, one.difficulty) == (other.stability, other.difficulty)
    assert (one.day, one.due_day) == (other.day, other.due_day)
