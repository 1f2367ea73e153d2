"""What an answer without knowledge is worth: nothing, whatever the score."""

from collections import Counter
from itertools import permutations, product
from math import factorial
from random import Random
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.choices import chance
from her2quiz.domain.choices.options import Option
from her2quiz.domain.choices.pairs import Item, Paired
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Line, Ordered, Ordering
from her2quiz.domain.kinds.select_all import Partial, SelectAll, Ticked
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.mark import Mark
from her2quiz.domain.rating import Rating, proposed_rating

seeds = st.integers(0, 2**32 - 1)
partials = st.sampled_from(list(Partial))
two_or_more = st.lists(st.booleans(), min_size=2, max_size=9).filter(
    lambda rights: any(rights) and not all(rights)
)


def passes(mark: Mark) -> bool:
    """Whether a mark is rated better than Again."""
    return proposed_rating(mark.score or 0, hinted=False, all_or_nothing=mark.is_chance) > Rating.AGAIN


def select_all(rights: list[bool], partial: Partial) -> SelectAll:
    """Return a question with these options."""
    return SelectAll("?", tuple(Option(str(place), right) for place, right in enumerate(rights)), partial)


def lines(count: int) -> Ordering:
    """Return lines to be put in order, shown backwards."""
    return Ordering("?", tuple(Line(str(place)) for place in range(count)), tuple(reversed(range(count))))


@given(two_or_more, partials)
def test_ticking_everything_passes_no_card(rights: list[bool], partial: Partial) -> None:
    """And earns nothing, however an author counts; neither does ticking nothing."""
    question = select_all(rights, partial)
    for ticked in (frozenset(range(len(rights))), frozenset[int]()):
        mark = marking.mark(question, Ticked(ticked))
        assert (mark.score, passes(mark)) == (0, False)


@given(two_or_more)
def test_ticks_at_random_are_worth_nothing_on_average(rights: list[bool]) -> None:
    """Over all ways to tick."""
    count = sum(rights)
    values = [
        chance.of_ticks(
            sum(t and r for t, r in zip(ticks, rights, strict=True)),
            count,
            sum(t and not r for t, r in zip(ticks, rights, strict=True)),
            len(rights) - count,
        )
        for ticks in product((True, False), repeat=len(rights))
    ]
    assert mean(values) == pytest.approx(0, abs=1e-9)


@given(
    st.lists(st.integers(0, 3), min_size=2, max_size=8).filter(lambda rights: len({*rights}) > 1), st.data()
)
def test_one_choice_for_all_passes_no_card(rights: list[int], data: st.DataObject) -> None:
    """Nor does one group for all, however many items belong to it, and whatever is left open."""
    kind = data.draw(st.sampled_from((Matching, Grouping)))
    question = kind("?", tuple(Item(f"i{n}", str(right)) for n, right in enumerate(rights)), tuple("0123"))
    choice = data.draw(st.integers(0, 3))
    given_ = tuple(choice if data.draw(st.integers(0, 5)) else None for _ in rights)
    assert not passes(marking.mark(question, Paired(given_)))


@given(st.integers(2, 40), seeds)
def test_lines_left_as_they_are_shown_pass_no_card(count: int, seed: int) -> None:
    """Not once, so that pressing enter earns nothing."""
    question = Ordering("?", tuple(Line(str(place)) for place in range(count))).pose(Random(seed))
    assert not passes(marking.mark(question, Ordered(tuple(range(count)))))


@pytest.mark.parametrize("count", range(2, 8))
def test_at_most_one_order_in_twenty_passes(count: int) -> None:
    """With up to four lines only the right one; the average order is worth nothing."""
    question = lines(count)
    orders = [marking.mark(question, Ordered(order)) for order in permutations(range(count))]
    passed = sum(passes(mark) for mark in orders)
    assert passed == 1 or passed <= chance.RARE * factorial(count)
    assert (passed == 1) is (count < 5)
    assert mean(2 * (mark.score or 0) - 1 for mark in orders) == pytest.approx(0, abs=1e-9)


@settings(deadline=None)
@given(st.integers(8, 40))
def test_longer_orders_need_more_than_half_of_the_agreement(count: int) -> None:
    """And the bound is the largest that keeps to both rules."""
    most = chance.most_inversions(count)
    assert chance.of_order(most, count) > chance.ENOUGH
    rarer = chance.of_order(most + 1, count) <= chance.ENOUGH
    sample = [Random(seed) for seed in range(300)]
    as_good = sum(_inversions(rng.sample(range(count), count)) <= most + 1 for rng in sample)
    assert rarer or as_good > 0


def _inversions(places: list[int]) -> int:
    return sum(first > second for index, first in enumerate(places) for second in places[index + 1 :])


@pytest.mark.parametrize(
    ("count", "most"), [(2, 0), (3, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 6), (10, 11)], ids=str
)
def test_how_many_pairs_may_be_the_wrong_way_round(count: int, most: int) -> None:
    """Neighbours swapped once among five lines still count as partly right."""
    assert chance.most_inversions(count) == most


@pytest.mark.parametrize(
    ("rights", "ticked", "passed"),
    [
        pytest.param("11000", {0}, False, id="half of the right ones"),
        pytest.param("11000", {0, 1, 2}, True, id="all of them, and one of three wrong ones"),
        pytest.param("11100", {0, 1}, True, id="two of three, and no wrong one"),
        pytest.param("11100", {0, 1, 2, 3}, False, id="all of them, and half of the wrong ones"),
        pytest.param("11100", {0, 1, 3}, False, id="two of three, and half of the wrong ones"),
        pytest.param("111000", {0, 1}, True, id="two of three among six"),
        pytest.param("1100", {0, 1, 2}, False, id="one too many among four"),
    ],
)
def test_nearly_right_ticks(rights: str, ticked: set[int], passed: bool) -> None:
    """More than half, once corrected for chance, is partly right."""
    question = select_all([right == "1" for right in rights], Partial.HALF)
    assert passes(marking.mark(question, Ticked(frozenset(ticked)))) is passed


@pytest.mark.parametrize(
    ("rights", "hits", "passed"),
    [
        pytest.param("AB", 1, False, id="one of two"),
        pytest.param("ABC", 2, False, id="two of three"),
        pytest.param("ABCD", 3, True, id="three of four"),
        pytest.param("AAABBB", 5, True, id="five of six in two groups"),
        pytest.param("AAABBB", 4, False, id="four of six in two groups"),
        pytest.param("AABBCC", 5, True, id="five of six in three groups"),
        pytest.param("AAAB", 3, False, id="all in the larger group"),
        pytest.param("AAAA", 3, False, id="one group only"),
    ],
)
def test_nearly_right_choices(rights: str, hits: int, passed: bool) -> None:
    """What one choice for all would earn is taken off."""
    assert (chance.of_choices(rights, hits) > chance.ENOUGH) is passed
    assert chance.of_choices(rights, len(rights)) == 1
    assert chance.of_choices(rights, max(Counter(rights).values())) == (len({*rights}) == 1)
