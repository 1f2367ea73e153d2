"""What all formats share: how many questions a file may have, and how long one may be."""

from collections.abc import Iterator

import pytest

from her2quiz.domain.limits import MOST_CARDS
from her2quiz.exchange.formats import CannotImportError, counted


def test_no_more_questions_are_taken_than_a_deck_may_have_cards() -> None:
    """The first question too many is the last that is looked at, however many follow."""
    looked_at = list[int]()

    def questions() -> Iterator[int]:
        for number in range(MOST_CARDS + 1_000):
            looked_at.append(number)
            yield number

    with pytest.raises(CannotImportError, match="too large for a deck"):
        list(counted(questions()))
    assert len(looked_at) == MOST_CARDS + 1


def test_as_many_questions_as_a_deck_may_have_cards_are_taken() -> None:
    """At the limit nothing is refused."""
    assert len(list(counted(range(MOST_CARDS)))) == MOST_CARDS
