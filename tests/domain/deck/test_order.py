"""The order in which decks are learned."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.deck.order import in_order

IDS = "abcdef"
orders = st.permutations(IDS)


def test_a_deck_follows_those_it_builds_on() -> None:
    """Other decks stay where they are, if possible."""
    assert in_order("abcd", {"a": "c", "b": "a"}) == [*"cabd"]
    assert in_order("abc", {}) == [*"abc"]


def test_decks_that_build_on_each_other_come_last() -> None:
    """They keep their order, since a circle cannot be ordered. No deck waits for an unknown one."""
    assert in_order("abc", {"a": "b", "b": "a"}) == [*"cab"]
    assert in_order("abc", {"a": "z", "b": "b"}) == [*"acb"]


@given(orders, st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS)), max_size=6))
def test_no_deck_is_lost(decks: list[str], after: dict[str, list[str]]) -> None:
    """This holds whatever they build on."""
    assert sorted(in_order(decks, after)) == sorted(decks)


@given(orders, st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=9))
def test_every_deck_comes_after_what_it_builds_on(decks: list[str], pairs: list[tuple[str, str]]) -> None:
    """There is no circle here: the later letter builds on the earlier."""
    after: dict[str, list[str]] = {}
    for one, other in pairs:
        if one != other:
            after.setdefault(max(one, other), []).append(min(one, other))
    placed = in_order(decks, after)
    assert all(placed.index(low) < placed.index(high) for high, lows in after.items() for low in lows)
