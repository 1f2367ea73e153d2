"""The order of new cards over several decks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.scheduling.day.queue import NewCards, in_turns


def cards(name: str, count: int, *, is_long: bool = False) -> NewCards:
    """Return the new cards of a deck: a1, a2, a3."""
    return NewCards([f"{name}{number}" for number in range(1, count + 1)], is_long)


def test_short_decks_come_one_after_the_other() -> None:
    """The author's order is kept."""
    assert in_turns([cards("a", 2), cards("b", 1), cards("c", 2)]) == ["a1", "a2", "b1", "c1", "c2"]


def test_a_long_deck_takes_turns_with_the_decks_after_it() -> None:
    """It begins in its place, and what is left when the others end comes in a row."""
    assert in_turns([cards("a", 2), cards("n", 3, is_long=True), cards("b", 2), cards("c", 2)]) == (
        ["a1", "a2", "n1", "b1", "n2", "b2", "n3", "c1", "c2"]
    )
    assert in_turns([cards("n", 3, is_long=True), cards("b", 1)]) == ["n1", "b1", "n2", "n3"]


def test_two_long_decks_in_a_row() -> None:
    """They take turns with each other, and the rest of the second with what follows."""
    decks = [cards("n", 1, is_long=True), cards("m", 3, is_long=True), cards("b", 1), cards("c", 1)]
    assert in_turns(decks) == ["n1", "m1", "m2", "b1", "m3", "c1"]


def test_it_goes_on_where_the_learner_is() -> None:
    """Only what was not asked counts, so a long deck that was begun still takes turns."""
    assert in_turns([cards("a", 0), cards("n", 2, is_long=True), cards("b", 2)]) == ["n1", "b1", "n2", "b2"]


DECKS = st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=6)


@settings(max_examples=40)
@given(DECKS)
def test_every_card_comes_once_and_in_its_decks_order(decks: list[tuple[int, bool]]) -> None:
    """Whatever the decks are like; and three of a long deck come in a row only once no deck after it has a card left."""
    given_ = [cards("abcdef"[at], count, is_long=is_long) for at, (count, is_long) in enumerate(decks)]
    order = in_turns(given_)
    for deck in given_:
        assert [key for key in order if key in deck.keys] == [*deck.keys]
    assert len(order) == sum(len(deck.keys) for deck in given_)
    long = {key[0] for deck in given_ if deck.is_long for key in deck.keys}
    for place, key in enumerate(order):
        if key[0] in long and [each[0] for each in order[place : place + 3]] == [key[0]] * 3:
            assert all(later[0] <= key[0] for later in order[place:])
