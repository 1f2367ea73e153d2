"""The scheduler: single cases."""

from datetime import UTC, date, datetime, timedelta, timezone
from unittest.mock import Mock
from zoneinfo import ZoneInfo

import fsrs
import pytest

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import interval_days
from her2quiz.domain.scheduling.fuzz import fuzz_range
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.scheduler import Outcomes, outcomes
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, SchedulerSettings
from tests.domain.outcome import outcome
from tests.domain.samples import KEY, NOW, SETTINGS, TODAY, learned, remembered, studied
from tests.domain.scheduling.referee import packaged_outcomes
from tests.factories import MONDAY, ZONE

AGAIN, HARD, GOOD, EASY = Rating


def minutes(memory: Memory) -> float:
    """Return the minutes from the latest review until a card in its steps is due."""
    return (memory.due_at - memory.at).total_seconds() / 60


def after(memory: Memory | None, local: datetime, settings: SchedulerSettings = SETTINGS) -> Outcomes:
    """Compute the outcomes of an answer at a local time."""
    return outcomes(KEY, memory, Moment.from_local(local), settings)


def test_a_new_card_enters_its_steps_unless_it_is_easy() -> None:
    """Again waits for the first step, Hard between the two, Good for the second, Easy for days."""
    new = after(None, MONDAY)
    assert [each.stage for each in (new.again, new.hard, new.good)] == [Stage.LEARNING] * 3
    assert [minutes(each) for each in (new.again, new.hard, new.good)] == [1, 5.5, 10]
    assert [each.step for each in (new.again, new.hard, new.good, new.easy)] == [0, 0, 1, None]
    assert new.easy.stage is Stage.REVIEW
    assert 6 <= new.easy.interval() <= 10


def test_a_new_card_is_counted_and_dated() -> None:
    """The first answer is the day's first review and not a lapse, even if it is Again."""
    again = after(None, MONDAY).again
    assert (again.reviews, again.lapses) == (1, 0)
    assert (again.first_day, again.day, again.failed_day) == (TODAY, TODAY, TODAY)
    assert (again.at, again.due_day) == (NOW.at, TODAY)
    assert after(None, MONDAY).hard.failed_day is None


def test_two_goods_graduate_a_new_card() -> None:
    """After its last step it has an interval in days."""
    memory = remembered([(GOOD, 0), (GOOD, 0.2)])
    assert memory.stage is Stage.REVIEW
    assert memory.interval() == 2
    assert memory.due_at == memory.at


def test_a_forgotten_card_is_relearned_within_the_day() -> None:
    """It counts as one lapse, has a step of 10 minutes, and comes back on a later day."""
    forgotten = remembered([(EASY, 0), (AGAIN, 24 * 9)])
    assert (forgotten.stage, forgotten.step, forgotten.lapses) == (Stage.RELEARNING, 0, 1)
    assert minutes(forgotten) == 10
    again = remembered([(EASY, 0), (AGAIN, 24 * 9), (AGAIN, 0.2)])
    assert (again.stage, again.lapses) == (Stage.RELEARNING, 1)
    relearned = remembered([(EASY, 0), (AGAIN, 24 * 9), (GOOD, 0.2)])
    assert (relearned.stage, relearned.lapses) == (Stage.REVIEW, 1)
    assert relearned.failed_day == relearned.day == TODAY + timedelta(days=9)


def test_without_steps_every_rating_waits_for_another_day() -> None:
    """Without steps, no card is asked twice a day."""
    settings = SchedulerSettings(learning_minutes=(), relearning_minutes=())
    new = after(None, MONDAY, settings)
    seen = after(new.good, MONDAY + timedelta(days=3), settings)
    for each in (*(new.after(rating) for rating in Rating), *(seen.after(rating) for rating in Rating)):
        assert each.stage is Stage.REVIEW
        assert each.due_day > each.day


def test_each_rating_has_its_outcome() -> None:
    """The outcome belongs to the button that was pressed."""
    new = after(None, MONDAY)
    assert [new.after(rating) for rating in Rating] == [new.again, new.hard, new.good, new.easy]


@pytest.mark.parametrize("rating", Rating)
def test_cards_are_scheduled_without_the_package(monkeypatch: pytest.MonkeyPatch, rating: Rating) -> None:
    """What it gives is computed in straight lines, equal to the last bit; a card is scheduled by the same lines."""
    given = packaged_outcomes(KEY, learned(), NOW, SETTINGS).after(rating)
    monkeypatch.setattr(fsrs.Scheduler, "review_card", Mock(side_effect=AssertionError))
    assert outcome(KEY, learned(), NOW, SETTINGS, rating=rating) == given
    assert outcomes(KEY, learned(), NOW, SETTINGS).after(rating) == given


def test_twenty_easy_answers_on_one_day_count_once() -> None:
    """Otherwise repeats on the same day would send the card years away."""
    once = remembered([(EASY, 0)])
    often = remembered([(EASY, 0), *[(EASY, 0.1)] * 20])
    low, high = fuzz_range(interval_days(once.stability, SETTINGS.retention))
    assert (often.stability, often.difficulty) == (once.stability, once.difficulty)
    assert low <= often.interval() <= high
    assert often.reviews == 21


def test_twenty_failures_on_one_day_count_once() -> None:
    """After the day's first failure, no other answer of that day changes the memory."""
    once = remembered([(EASY, 0), (AGAIN, 240)])
    often = remembered([(EASY, 0), (AGAIN, 240), *[(AGAIN, 0.1), (GOOD, 0.1)] * 10])
    assert (often.stability, often.difficulty) == (once.stability, once.difficulty)


def test_the_first_failure_of_a_day_counts_after_a_success() -> None:
    """A card that was recalled in the morning and forgotten at noon becomes less stable."""
    recalled = remembered([(EASY, 0), (GOOD, 240)])
    failed = remembered([(EASY, 0), (GOOD, 240), (AGAIN, 3)])
    assert failed.stability < recalled.stability
    assert failed.difficulty > recalled.difficulty


def test_a_failure_counts_again_on_another_day() -> None:
    """Each day has its own first failure."""
    monday = remembered([(EASY, 0), (AGAIN, 0.1)])
    tuesday = remembered([(EASY, 0), (AGAIN, 0.1), (GOOD, 24), (AGAIN, 0.1)])
    assert tuesday.failed_day == TODAY + timedelta(days=1)
    assert tuesday.difficulty > monday.difficulty


def test_the_next_morning_is_another_day() -> None:
    """11 hours overnight count as a day; the package alone would count them as the same day."""
    evening = datetime(2026, 11, 23, 21, 0, tzinfo=ZONE)
    learnt = after(None, evening).hard
    morning = after(learnt, evening + timedelta(hours=11)).good
    a_day_later = after(learnt, evening + timedelta(hours=24)).good
    assert morning.stability == a_day_later.stability == pytest.approx(4.54603, rel=1e-4)


def test_an_answer_before_four_belongs_to_the_evening() -> None:
    """A session past midnight is one day, and repeats in it count once."""
    first = after(None, datetime(2026, 11, 23, 23, 50, tzinfo=ZONE)).easy
    repeated = after(first, datetime(2026, 11, 24, 3, 59, tzinfo=ZONE)).easy
    next_day = after(first, datetime(2026, 11, 24, 4, 0, tzinfo=ZONE)).easy
    assert (repeated.day, repeated.stability) == (TODAY, first.stability)
    assert next_day.day == date(2026, 11, 24)
    assert next_day.stability > first.stability


@pytest.mark.parametrize(
    ("evening", "hours"),
    [
        pytest.param(datetime(2026, 3, 28, 21, 0, tzinfo=ZoneInfo("Europe/Berlin")), 10, id="spring forward"),
        pytest.param(datetime(2026, 10, 24, 21, 0, tzinfo=ZoneInfo("Europe/Berlin")), 12, id="fall back"),
    ],
)
def test_a_night_with_a_clock_change_is_one_night(evening: datetime, hours: int) -> None:
    """From nine in the evening to eight in the morning is one study day, for any number of hours."""
    learnt = after(None, evening).hard
    morning = Moment.from_local((evening.astimezone(UTC) + timedelta(hours=hours)).astimezone(evening.tzinfo))
    assert (morning.at + morning.offset).hour == 8
    good = outcomes(KEY, learnt, morning, SETTINGS).good
    assert (good.day - learnt.day).days == 1
    assert good.stability == pytest.approx(4.54603, rel=1e-4)


@pytest.mark.parametrize("back", [timedelta(0), timedelta(hours=1), timedelta(days=400)])
def test_a_clock_set_back_makes_the_review_follow_the_last_one(back: timedelta) -> None:
    """It counts as just after that review, on the same day, so the log stays in order."""
    memory, local = studied([(EASY, 0), (GOOD, 240)])
    assert memory is not None
    later = after(memory, local - back).good
    assert later.at == memory.at + timedelta(microseconds=1)
    assert later.day == memory.day
    assert later.stability == memory.stability
    assert later.due_day > memory.day


def test_travelling_west_does_not_bring_yesterday_back() -> None:
    """A later instant on an earlier study day counts for the day of the last review."""
    east = datetime(2026, 11, 24, 5, 0, tzinfo=timezone(timedelta(hours=9)))
    west = (east + timedelta(hours=2)).astimezone(timezone(timedelta(hours=-8)))
    memory = after(None, east).easy
    assert Moment.from_local(west).day < memory.day
    later = after(memory, west).easy
    assert (later.at, later.day) == (west, memory.day)
    assert later.stability == memory.stability


def test_a_better_rating_is_due_no_sooner_than_a_worse_one() -> None:
    """Custom parameters may give Good more days than Easy; the buttons stay in order even then."""
    odd = SchedulerSettings(learning_minutes=(), parameters=(1.0, 2.0, 60.0, 5.0, *FSRS_6_DEFAULTS[4:]))
    new = after(None, MONDAY, odd)
    assert new.easy.stability < new.good.stability
    assert new.easy.due_day == new.good.due_day


def test_a_higher_target_retention_brings_cards_back_sooner() -> None:
    """This is its purpose."""
    memory = remembered([(EASY, 0)])
    strict, usual, lax = (
        after(memory, MONDAY + timedelta(days=8), SchedulerSettings(retention=retention)).good.interval()
        for retention in (0.97, 0.9, 0.8)
    )
    assert strict < usual < lax


def test_custom_parameters_are_used() -> None:
    """The stability after a first Easy is parameter 3, and the curve's decay parameter 20."""
    steep = SchedulerSettings(
        retention=0.8, parameters=(*FSRS_6_DEFAULTS[:3], 40.0, *FSRS_6_DEFAULTS[4:20], 0.5)
    )
    easy = after(None, MONDAY, steep).easy
    low, high = fuzz_range(interval_days(40.0, 0.8, decay=-0.5))
    assert easy.stability == 40.0
    assert low <= easy.interval() <= high < interval_days(40.0, 0.8) // 1.2


def test_cards_at_the_longest_interval_are_spread_below_it() -> None:
    """Otherwise all well-known cards would come back on the same day."""
    short = SchedulerSettings(longest_days=5)
    easy = [outcomes(f"mixed/{number}", None, NOW, short).easy for number in range(30)]
    assert {each.interval() for each in easy} == {4, 5}


def test_a_card_beyond_the_last_step_graduates() -> None:
    """Steps may be removed from the settings while a card is in them."""
    memory = after(None, MONDAY).good._replace(step=3)
    few = after(memory, MONDAY + timedelta(minutes=10))
    assert few.again.step == 0
    assert [few.after(rating).stage for rating in (HARD, GOOD, EASY)] == [Stage.REVIEW] * 3
