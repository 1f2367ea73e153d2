"""Options that a word processor, a line break or haste has damaged."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from her2quiz.deckfile.answers import option_checks
from her2quiz.deckfile.deck.read import Reading
from tests.deckfile.reading import read

_BULLETS = ("* ", "- ", "[x] ", "*", "-", "• ", "", "  ")
_PIECES = (
    "a",
    "Bad.",
    " ",
    " - ",
    "--",
    " -- ",
    " — ",
    "—",
    "**",
    "(right)",
    "# true",
    "a) ",
    "b) ",
    "1",
    "ä",
    "< this",
    ": because ",
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(_BULLETS), st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4).map("".join)
    ),
    min_size=2,
    max_size=5,
)


def _read(lines: list[tuple[str, str]]) -> Reading:
    options = "\n".join(f"{bullet}{text}" for bullet, text in lines)
    return read(f"[[card]]\nquestion = \"Which?\"\noptions = '''\n{options}\n'''\n")


@given(LINES)
@example([("* ", "a"), ("- ", "b"), ("- ", "c")])
@example([("* ", "a -- Yes."), ("- ", "b - No.")])
@example([("* ", "a: because b"), ("- ", "b: because c"), ("- ", "c: because d")])
def test_options_that_are_not_looked_at_closely_have_nothing_to_report(lines: list[tuple[str, str]]) -> None:
    """What is said of any others is the same, too."""
    quick = _read(lines)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(option_checks, "_PERHAPS_SLIPS", re.compile(""))
        closely = _read(lines)
    assert (quick.deck, quick.diagnostics) == (closely.deck, closely.diagnostics)
