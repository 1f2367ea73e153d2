"""The names that a deck uses."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.vocabulary import names_used

SIGNS = [
    "-",
    "#",
    ">",
    "&",
    "*",
    "_",
    "`",
    "$",
    "\\",
    "^",
    "~",
    "|",
    ":",
    ",",
    "->",
    "[",
    "](",
    "http://x.y",
    "1. ",
]
TEXTS = st.lists(st.sampled_from(["a", "b", "1", " ", ".", *SIGNS]), max_size=8).map("".join)
"""Words with all signs that may part names, or style them."""


def names(*lines: str) -> tuple[str, ...]:
    """Return the names in the options of a card."""
    return names_of({"options": "\n".join(lines)})


def names_of(card: dict[str, str]) -> tuple[str, ...]:
    """Return the names of a card."""
    ((_, used),) = names_used([Table(card, ())])
    return tuple(used)


@given(TEXTS)
def test_an_option_has_the_same_names_with_feedback_and_without(text: str) -> None:
    """Its words may be styled, and there may be several names in it."""
    assert names(f"- x{text}x -- Not that.") == names(f"- x{text}x")


def test_lists_pairs_and_blanks_hold_names() -> None:
    """Each name once, in the order of the card."""
    card = {"match": "one -> two\nthree -> two", "cloze": "Of {{four}} and {{*five*}}."}
    assert names_of(card) == ("one", "two", "three", "four", "five")
