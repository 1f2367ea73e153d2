"""Recalls in columns say what they said one by one."""

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.measures.recall import Recall, share
from her2quiz.domain.measures.recall_sums import RecallSums, sums_of
from her2quiz.domain.measures.recalls import Recalls
from tests.factories import MONDAY

BEGIN = MONDAY.date()

RECALLS = st.lists(
    st.builds(
        Recall,
        card=st.sampled_from(["d/a", "d/b", "e/a"]),
        day=st.dates(BEGIN, BEGIN + timedelta(days=40)),
        expected=st.floats(0, 1),
        remembered=st.booleans(),
        interval=st.integers(1, 40),
        elapsed=st.integers(1, 4000),
        place=st.integers(2, 90),
        lapses=st.integers(0, 12),
    ),
    max_size=30,
)


def by_card(recall: Recall) -> str:
    """Return by what recalls are put together; those of a card stay in their order."""
    return recall.card


@given(RECALLS)
def test_nothing_is_lost(found: list[Recall]) -> None:
    """To the last bit of what was expected, card by card."""
    recalls = Recalls.of(found)
    assert sorted(recalls, key=by_card) == sorted(found, key=by_card)
    assert len(recalls) == len(found)
    assert [*recalls] == [recalls[place] for place in range(len(found))] == recalls[:]
    assert Recalls.of(recalls) is recalls


@given(RECALLS, st.dates(BEGIN, BEGIN + timedelta(days=41)))
def test_shares_are_those_of_a_count(found: list[Recall], first: date) -> None:
    """Of a period, young and mature, and of each card."""
    recalls, sums = Recalls.of(found), sums_of(found)
    some = [each for each in found if each.day >= first]
    young = share(each for each in some if not each.is_mature)
    mature = share(each for each in some if each.is_mature)
    assert sums.shares_since(first) == (share(some), young, mature)
    assert recalls.share == share(found)
    assert recalls.shares_of_cards() == {
        card: share(each for each in found if each.card == card) for card in {each.card for each in found}
    }


@given(RECALLS, st.integers(0, 31))
def test_the_latest_are_the_last_by_day(found: list[Recall], count: int) -> None:
    """Oldest first; those of a day by their cards and places."""
    in_order = sorted(Recalls.of(found), key=lambda each: (each.day, each.card, each.place))
    assert Recalls.of(found).latest(count) == in_order[max(0, len(found) - count) :]


def in_order(sums: RecallSums) -> dict[str, Any]:
    """Return what is kept of sums, each part in its order."""
    kept = sums.as_kept()
    return {**kept, **{name: sorted(kept[name]) for name in ("days", "bars", "bins")}}


@given(RECALLS, RECALLS, st.dates(BEGIN, BEGIN + timedelta(days=41)))
def test_sums_are_the_same_in_any_order_and_forget_what_is_taken_away(
    found: list[Recall], others: list[Recall], first: date
) -> None:
    """Also of what was kept as JSON, and put together from several decks."""
    sums, kept = sums_of(reversed(found)), RecallSums(json.loads(json.dumps(sums_of(others).as_kept())))
    sums += kept
    sums.add(Recalls.of(others), -1)
    assert in_order(sums) == in_order(sums_of(found))
    assert sums.calibration() == sums_of(found).calibration()
    assert len(sums) == len(found)
    assert sums.shares_since(first) == sums_of(found).shares_since(first)
    assert sums.shares_since(first)[0] == share(each for each in found if each.day >= first)
