"""The chance to guess, beside answers that are drawn."""

import pytest

from her2quiz.domain.choices.options import Option
from her2quiz.domain.choices.pairs import Item
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Line, Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.planning.guessing import guessed

OPTIONS = tuple(Option(text, is_right=text == "a") for text in "abcd")
ITEMS = tuple(Item(text, right) for text, right in zip("abc", "xyx", strict=True))


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (TrueFalse("?", value=True), 1 / 2),
        (SingleBest("?", OPTIONS), 1 / 4),
        (SingleBest("?", OPTIONS, choices=3), 1 / 3),
        (SelectAll("?", OPTIONS), 1 / 15),
        (Ordering("?", tuple(map(Line, "abc"))), 1 / 6),
        (Matching("?", ITEMS, ("x", "y", "z")), 1 / 6),
        (Matching("?", ITEMS, ("x", "y")), 1 / 8),
        (Grouping("?", ITEMS, ("x", "y")), 1 / 8),
        (Flip("?", "answer"), 0),
    ],
    ids=lambda each: type(each).__name__,
)
def test_each_kind_has_its_chance(kind: AnyKind, wanted: float) -> None:
    """One of all answers that look alike possible."""
    assert guessed(kind) == pytest.approx(wanted)
