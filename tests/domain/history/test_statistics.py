"""Statistics on decks and study days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.history.statistics import (
    ENOUGH_TO_EXPECT,
    FORECAST_DAYS,
    deck_counts,
    deck_progress,
    forecast,
    streak,
)
from her2quiz.domain.scheduling.fsrs.forgetting import chance
from tests.domain.samples import TODAY


def summary(
    due_in: int = 0, *, learned: bool = True, days_ago: int = 5, stability: float = 5.0
) -> MemorySummary:
    """Make a summary of a card that was answered some days ago and is due in some days."""
    day, due = TODAY - timedelta(days=days_ago), TODAY + timedelta(days=due_in)
    return MemorySummary(learned, stability, day.isoformat(), due.isoformat())


memory_summaries = st.builds(
    summary,
    st.integers(-400, 400),
    learned=st.booleans(),
    days_ago=st.integers(-3, 400),
    stability=st.floats(0.1, 900),
)
decks = st.tuples(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.dictionaries(st.sampled_from("abcdefghxyz"), memory_summaries),
)
"""A deck's keys, and memory summaries, of other cards too."""


def days(*ago: int) -> list[date]:
    """Return the days that are so many days before today."""
    return [TODAY - timedelta(days=each) for each in ago]


@pytest.mark.parametrize(
    ("studied", "length"),
    [
        pytest.param(days(), 0, id="never"),
        pytest.param(days(0), 1, id="today"),
        pytest.param(days(1), 1, id="yesterday, today still to come"),
        pytest.param(days(2), 0, id="broken yesterday"),
        pytest.param(days(0, 1, 2), 3, id="three days"),
        pytest.param(days(1, 2, 3), 3, id="three days up to yesterday"),
        pytest.param(days(0, 2, 3), 1, id="a gap yesterday"),
        pytest.param(days(0, 1, 3, 4), 2, id="a gap before"),
        pytest.param(days(0, 0, 1, 1, 1, 2), 3, id="several reviews a day"),
        pytest.param(days(-1, 0, 1), 2, id="a day ahead, by a clock since set back"),
        pytest.param(days(-3), 0, id="nothing but days ahead"),
        pytest.param([date(2026, 11, 23) - timedelta(days=n) for n in range(400)], 400, id="over a new year"),
    ],
)
def test_a_streak_counts_days_in_a_row_up_to_today_or_yesterday(studied: list[date], length: int) -> None:
    """Today does not break a streak: it is not over yet."""
    assert streak(studied, TODAY) == length


def test_a_streak_reads_no_more_days_than_it_needs() -> None:
    """For a streak of 2 days, not all days of years are read."""
    taken = iter(days(0, 1, 5, 6, 7))
    assert streak(taken, TODAY) == 2
    assert list(taken) == days(6, 7)


@given(st.sets(st.integers(0, 30)))
def test_a_streak_is_the_longest_unbroken_run(ago: set[int]) -> None:
    """Every day of it was studied, and the day before it was not."""
    length = streak(days(*sorted(ago)), TODAY)
    start = 0 if 0 in ago else 1
    assert ago.issuperset(range(start, start + length))
    assert start + length not in ago


def test_a_forecast_counts_overdue_cards_and_cards_in_steps_today() -> None:
    """Later days have the cards due on that day, and the eighth day is not included."""
    cards = [
        *(summary(-9), summary(0), summary(3, learned=False)),
        *(summary(1), summary(6), summary(6), summary(7), summary(300)),
    ]
    assert forecast(cards, TODAY) == (3, 1, 0, 0, 0, 0, 2)


@given(st.lists(memory_summaries))
def test_a_forecast_counts_each_card_at_most_once(cards: list[MemorySummary]) -> None:
    """Today's number is what is due today."""
    counts = forecast(cards, TODAY)
    far = (TODAY + timedelta(days=FORECAST_DAYS)).isoformat()
    assert len(counts) == FORECAST_DAYS
    assert counts[0] == sum(card.is_due(TODAY.isoformat()) for card in cards)
    assert sum(counts) == sum(not card.is_learned or card.due_day < far for card in cards)


def test_a_deck_counts_its_new_and_due_cards() -> None:
    """A card in its steps is due; a card of another deck is not counted."""
    memories = {"a": summary(-1), "b": summary(1), "c": summary(5, learned=False), "other": summary(0)}
    counts = deck_counts(["a", "b", "c", "d", "e"], memories, TODAY)
    assert (counts.cards, counts.new, counts.due) == (5, 2, 2)


def test_keys_may_be_an_iterator() -> None:
    """They are read only once."""
    counts = deck_counts(iter(["a", "d"]), {"a": summary(0)}, TODAY)
    assert (counts.cards, counts.new, counts.due) == (2, 1, 1)


@given(decks)
def test_new_and_known_cards_make_up_a_deck(deck: tuple[list[str], dict[str, MemorySummary]]) -> None:
    """Due cards were seen before, and their number is today's in the forecast."""
    keys, memories = deck
    counts, progress = deck_counts(keys, memories, TODAY), deck_progress(keys, memories, TODAY)
    known = counts.cards - counts.new
    assert known == len(set(keys) & set(memories))
    assert 0 <= counts.due <= known
    assert progress.forecast[0] == counts.due
    assert 0 <= progress.learned <= known


@given(decks)
def test_a_deck_counts_what_each_card_says_of_itself(
    deck: tuple[list[str], dict[str, MemorySummary]],
) -> None:
    """However the counting is done, to the last digit of what is expected."""
    keys, memories = deck
    counts, progress = deck_counts(keys, memories, TODAY), deck_progress(keys, memories, TODAY)
    known, day = [memories[key] for key in keys if key in memories], TODAY.isoformat()
    chances = [
        chance(each.stability, (TODAY - date.fromisoformat(each.day)).days)
        for each in known
        if each.is_learned
    ]
    assert counts.due == sum(each.is_due(day) for each in known)
    assert counts.in_steps == sum(not each.is_learned and each.day >= day for each in known)
    assert counts.mature == sum(each.is_mature for each in known)
    assert progress.recall == (sum(chances) / len(chances) if chances else None)
    assert progress.last_day == max((date.fromisoformat(each.day) for each in known), default=None)


def test_the_progress_of_a_deck() -> None:
    """It has learned cards, expected recall, the forecast and the latest day, of the deck's own cards only."""
    memories = {
        "a": summary(0, days_ago=5, stability=5.0),
        "b": summary(2, days_ago=20, stability=40.0),
        "c": summary(0, learned=False, days_ago=1),
        "other": summary(0, days_ago=0),
    }
    progress = deck_progress(["a", "b", "c", "d"], memories, TODAY)
    assert progress.learned == 2
    assert progress.recall == pytest.approx((0.9 + chance(40.0, 20)) / 2)
    assert progress.forecast == (2, 0, 1, 0, 0, 0, 0)
    assert progress.last_day == TODAY - timedelta(days=1)


@pytest.mark.parametrize("came_back", [ENOUGH_TO_EXPECT - 1, ENOUGH_TO_EXPECT])
def test_expected_recall_is_shown_once_enough_cards_came_back(came_back: int) -> None:
    """Cards that were answered on one day only do not count, however many they are; nor do cards in their steps."""
    again = {f"a{place}": summary(1)._replace(came_back=True) for place in range(came_back)}
    once = {f"b{place}": summary(1) for place in range(100)}
    steps = {"c": summary(1, learned=False)._replace(came_back=True)}
    memories = {**again, **once, **steps}
    progress = deck_progress(memories, memories, TODAY)
    assert progress.came_back == came_back
    assert progress.shown_recall == (progress.recall if came_back == ENOUGH_TO_EXPECT else None)


def test_a_deck_never_studied_has_no_recall_and_no_day() -> None:
    """There is no number to show."""
    progress = deck_progress(["a"], {"other": summary(0)}, TODAY)
    assert (progress.learned, progress.recall, progress.last_day) == (0, None, None)
    assert progress.forecast == (0,) * FORECAST_DAYS


def test_a_deck_in_its_first_steps_has_no_recall() -> None:
    """Cards in their steps have no expected recall."""
    progress = deck_progress(["a"], {"a": summary(0, learned=False, days_ago=0)}, TODAY)
    assert (progress.learned, progress.recall, progress.last_day) == (0, None, TODAY)
