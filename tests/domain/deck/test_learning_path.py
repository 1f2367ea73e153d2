"""Which decks are on a path, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.deck.learning_path import PATHS, PathStep, in_order, on_path, paths_of

STEPS = {
    "basics": [PathStep("nurse", 1), PathStep("fellow", 2, "Fellows")],
    "names": [PathStep("nurse"), PathStep("fellow", 1, "Another title")],
    "safety": [PathStep("nurse", 2)],
    "more": [PathStep("nurse"), PathStep("student")],
    "alone": [],
}


def test_decks_come_by_their_places() -> None:
    """Those without a place come last, in the order in which all decks come."""
    assert on_path([*STEPS], STEPS, "nurse") == ["basics", "safety", "names", "more"]
    assert on_path([*STEPS], STEPS, "fellow") == ["names", "basics"]
    assert on_path([*STEPS], STEPS, "pathology") == []


def test_paths_are_offered_if_a_deck_is_on_them() -> None:
    """The well-known ones come first, in their own order; of two titles the first is kept."""
    found = paths_of(step for steps in STEPS.values() for step in steps)
    assert [(path.name, path.title) for path in found] == [
        ("student", "Student"),
        ("nurse", "Nurse"),
        ("fellow", "Fellows"),
    ]
    assert all(path.title and path.description for path in PATHS)


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
