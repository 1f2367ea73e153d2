"""A text with hidden words: what its blanks take, and what they are called."""

import pytest

from her2quiz.domain.answer import Typed
from her2quiz.domain.kinds.fill_in import Filled, FillIn
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import TypedAnswer
from tests.deckfile.reading import card, read


def typed(text: str) -> TypedAnswer:
    """Read a text with one blank."""
    kind = card(f'cloze = "{text}"', question="").kind
    assert isinstance(kind, TypedAnswer)
    return kind


@pytest.mark.parametrize("bar", ["4.0|4", "4.0 | 4", "4.0| 4", " 4.0 |4 "])
def test_a_bar_means_or_with_blanks_around_it_or_without(bar: str) -> None:
    """The first is shown, and names the card."""
    kind = typed(f"Copies of at least {{{{{bar}}}}} per cell, on average, count as many.")
    assert kind.accepted.right == ("4.0", "4")
    reading = read(f'[[card]]\nid = "copies"\ncloze = "At least {{{{{bar}}}}} per cell."')
    assert reading.deck is not None
    assert [each.key for each in reading.deck.cards] == ["her2-basics/copies/4-0"]


@pytest.mark.parametrize("given", ["2", "2.0", "2,0", "2.00"])
def test_a_blank_that_is_a_number_takes_it_as_people_write_it(given: str) -> None:
    """Idle zeros are no mistake."""
    assert typed("The ratio is at least {{2.0}} in group 1, then.").mark(Typed(given)).score == 1
    assert typed("The ratio is at least {{2}} in group 1, then.").mark(Typed(given)).score == 1


@pytest.mark.parametrize("given", ["2+", "20", "2.1", "+2", "-2", "2.0 or more"])
def test_a_blank_that_is_a_number_takes_no_other(given: str) -> None:
    """Nor a score that looks like one."""
    assert typed("The ratio is at least {{2.0}} in group 1, then.").mark(Typed(given)).score == 0


def test_numbers_are_numbers_in_several_blanks_and_in_lists_too() -> None:
    """Wherever a text is typed."""
    kind = card('cloze = "From {{4.0}} to {{6.0}}."\nblanks = "together"', question="").kind
    assert isinstance(kind, FillIn)
    assert kind.mark(Filled(("4", "6"))).score == 1
    named = card('answer = ["2.0", "4.0"]').kind
    assert isinstance(named, NameAll)
    assert named.mark(Named(("4", "2"))).score == 1


def test_an_exact_blank_is_exact() -> None:
    """The author asks for every figure."""
    kind = card('cloze = "At least {{2.0}}, so to say."\nexact = true', question="").kind
    assert isinstance(kind, TypedAnswer)
    assert kind.mark(Typed("2")).score == 0
