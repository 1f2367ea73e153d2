"""The day's queue."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.keys import family_of
from her2quiz.domain.scheduling.day.queue import APART, LOOKAHEAD, Entry, build_queue, spread
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from tests.domain.samples import NOW, learned, stepping
from tests.domain.strategies import entry_lists, key_lists, memory_maps

limits = st.integers(-2, 10)
FILLERS = ("deck/p", "deck/q", "deck/r")
"""Cards that are like no other."""


def unlike(first: str, second: str) -> bool:
    """Return False: no two questions read alike."""
    return False


def alike(first: str, second: str) -> bool:
    """Return True: all questions read alike."""
    return True


def same_end(first: str, second: str) -> bool:
    """Questions read alike when their keys end alike."""
    return first[-1] == second[-1]


def entries(*keys: str) -> tuple[Entry, ...]:
    """Make a queue of due cards."""
    return tuple(Entry(key, Reason.DUE) for key in keys)


def clashes(one: Entry, other: Entry) -> bool:
    """Whether two cards must be kept apart in these tests."""
    return family_of(one.key) == family_of(other.key) or same_end(one.key, other.key)


def test_steps_come_first_then_due_cards_then_new_ones() -> None:
    """Each card has its reason."""
    memories = {"d/due": learned(), "d/step": stepping(), "d/later": learned(due_in=1)}
    queue = build_queue(["d/new", "d/due", "d/later", "d/step"], memories, NOW, new_limit=5)
    assert queue == (
        Entry("d/step", Reason.STEPS),
        Entry("d/due", Reason.DUE),
        Entry("d/new", Reason.NEW),
    )


def test_cards_in_their_steps_come_in_the_order_they_are_due() -> None:
    """Those that are not due yet come last."""
    memories = {"d/a": stepping(due_in_minutes=9), "d/b": stepping(due_in_minutes=-5), "d/c": stepping()}
    assert [entry.key for entry in build_queue([*memories], memories, NOW, 0)] == ["d/b", "d/c", "d/a"]


def test_due_cards_come_by_retrievability() -> None:
    """They do not come by how long they are overdue: a stable card can wait."""
    memories = {
        "d/stable": learned(days_ago=100, due_in=-20, stability=90.0),
        "d/shaky": learned(days_ago=3, due_in=0, stability=1.0),
        "d/between": learned(days_ago=15, due_in=-5, stability=10.0),
    }
    queue = build_queue([*memories], memories, NOW, 0)
    assert [entry.key for entry in queue] == ["d/shaky", "d/between", "d/stable"]


def test_new_cards_come_in_the_author_s_order_up_to_the_limit() -> None:
    """They are not sorted; at a limit of 0 none come."""
    keys = ["d/z", "d/a", "d/m"]
    assert [entry.key for entry in build_queue(keys, {}, NOW, 2)] == ["d/z", "d/a"]
    assert build_queue(keys, {}, NOW, 0) == build_queue(keys, {}, NOW, -3) == ()
    assert len(build_queue(keys, {}, NOW, 99)) == 3


def test_the_limit_applies_only_to_new_cards() -> None:
    """All due cards are asked."""
    memories = {f"d/{number}": learned() for number in range(50)}
    assert len(build_queue([*memories, "d/new"], memories, NOW, 0)) == 50


def test_cards_that_were_removed_from_the_deck_are_ignored() -> None:
    """Their memory stays, but they are not asked."""
    assert build_queue([], {"d/gone": learned(), "d/gone-too": stepping()}, NOW, 5) == ()


@given(key_lists, memory_maps, limits)
def test_a_queue_holds_given_cards_once(keys: list[str], memories: dict[str, Memory], limit: int) -> None:
    """It has every card that must be asked today once, and no other."""
    queue = [entry.key for entry in build_queue(keys, memories, NOW, limit)]
    wanted = {key for key in keys if key in memories and memories[key].is_due(NOW)}
    new = [key for key in keys if key not in memories][: max(0, limit)]
    assert len(queue) == len(set(queue))
    assert set(queue) == wanted | set(new)


@given(key_lists, memory_maps, limits)
def test_reasons_are_correct_and_in_order(keys: list[str], memories: dict[str, Memory], limit: int) -> None:
    """Cards in steps are sorted by instant, due cards by retrievability, new ones as written."""
    queue = build_queue(keys, memories, NOW, limit)
    order = list(Reason)
    assert [entry.reason for entry in queue] == sorted((entry.reason for entry in queue), key=order.index)
    steps, due, new = ([entry.key for entry in queue if entry.reason is reason] for reason in order)
    assert all(memories[key].in_steps for key in steps)
    assert not any(memories[key].in_steps for key in due)
    assert not memories.keys() & set(new)
    instants = [memories[key].due_at for key in steps]
    chances = [retrievability(memories[key], NOW.day) for key in due]
    assert instants == sorted(instants)
    assert chances == sorted(chances)
    assert new == sorted(new, key=keys.index)


@given(key_lists, memory_maps, limits, st.randoms(use_true_random=False))
def test_the_order_of_keys_matters_only_for_new_cards(
    keys: list[str], memories: dict[str, Memory], limit: int, rng: Random
) -> None:
    """Ties are broken by key, so a queue is the same at every start."""
    mixed = rng.sample(keys, len(keys))
    one, other = (build_queue(each, memories, NOW, 0) for each in (keys, mixed))
    assert one == other


def test_siblings_are_moved_apart() -> None:
    """The second blank of a card comes after 3 other cards."""
    queue = entries("deck/a/1", "deck/a/2", *FILLERS, "deck/s")
    assert [entry.key for entry in spread(queue, unlike)] == ["deck/a/1", *FILLERS, "deck/a/2", "deck/s"]


def test_look_alikes_are_moved_apart() -> None:
    """One question would give away the other's answer."""
    queue = entries("deck/a1", "deck/b1", *FILLERS)
    assert [entry.key for entry in spread(queue, same_end)] == ["deck/a1", *FILLERS, "deck/b1"]


def test_siblings_stay_together_if_nothing_else_is_left() -> None:
    """A short queue is asked in its order."""
    queue = entries("deck/p", "deck/a/1", "deck/a/2", "deck/a/3")
    assert spread(queue, unlike) == queue


def test_a_card_beyond_the_lookahead_is_not_moved_forward() -> None:
    """The order does not change more than that."""
    siblings = [f"deck/a/{number}" for number in range(LOOKAHEAD + 1)]
    near, far = (entries(*siblings[: LOOKAHEAD + more], "deck/p") for more in (0, 1))
    assert spread(near, unlike)[1].key == "deck/p"
    assert spread(far, unlike)[1].key == "deck/a/1"


def test_the_work_is_bounded_if_all_stems_are_alike() -> None:
    """Each position compares at most 40 cards with the 3 cards before it."""
    compared = 0

    def count(first: str, second: str) -> bool:
        nonlocal compared
        compared += 1
        return True

    queue = entries(*(f"deck/{number}" for number in range(300)))
    assert spread(queue, count) == queue
    assert 0 < compared <= len(queue) * LOOKAHEAD * APART


@given(entry_lists)
def test_spreading_keeps_every_entry(queue: list[Entry]) -> None:
    """No entry is lost, repeated or given another reason."""
    for each in (unlike, alike, same_end):
        assert sorted(spread(queue, each), key=str) == sorted(queue, key=str)


@given(entry_lists)
def test_a_queue_without_clashes_does_not_change(queue: list[Entry]) -> None:
    """The order changes no more than necessary."""
    families = {family_of(entry.key): entry for entry in queue}
    singles = tuple(families.values())
    assert spread(singles, unlike) == singles


@given(entry_lists)
def test_cards_clash_only_where_all_that_are_left_do(queue: list[Entry]) -> None:
    """A card is near a card it clashes with only if every card still waiting would clash too."""
    placed = spread(queue, same_end)
    for place, entry in enumerate(placed):
        recent = placed[max(0, place - APART) : place]
        if any(clashes(entry, other) for other in recent):
            waiting = placed[place:]
            assert all(any(clashes(each, other) for other in recent) for each in waiting)


def test_cards_left_over_in_their_steps_are_due_and_come_first() -> None:
    """The learner left on an earlier day, before they were known."""
    yesterday = stepping()._replace(day=NOW.day - timedelta(days=1))
    memories = {"d/due": learned(), "d/left": yesterday, "d/step": stepping()}
    assert build_queue([*memories], memories, NOW, 0) == (
        Entry("d/step", Reason.STEPS),
        Entry("d/left", Reason.DUE),
        Entry("d/due", Reason.DUE),
    )
