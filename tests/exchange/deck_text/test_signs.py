"""A text that is put between the parts of a line reads as it did before."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.text.blocks import Line
from her2quiz.domain.text.parse import parsed_line
from her2quiz.domain.text.protected import masked
from her2quiz.exchange.deck_text.signs import in_line, in_names, in_pair, one_line

PIECES = (
    "a",
    " ",
    "2",
    "C",
    "`",
    "``",
    "$",
    "~",
    "^",
    "_",
    "{",
    "}",
    "*",
    "\\",
    "[",
    "](http://x.y)",
    "|",
    "--",
    "->",
)
"""What means something in a line, alone or with others."""


def drawn(line: Line) -> list[tuple[str, bool]]:
    """Return each sign of a line, with whether it stands out."""
    return [(sign, bool(span.styles)) for span in line for sign in span.text]


@pytest.mark.parametrize(("write", "sign"), [(in_line, "--"), (in_pair, "->"), (in_names, "|")])
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
def test_backslashes_change_nothing_that_is_read(
    write: Callable[[str], str], sign: str, pieces: list[str]
) -> None:
    """Inside raised and lowered signs, the words of a link and beside code, too; and the parting sign is gone."""
    text = one_line(f"w{''.join(pieces)}")
    assert drawn(parsed_line(write(text))) == drawn(parsed_line(text))
    assert sign not in masked(write(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("w~`~", r"w~\`~"),
        ("C^--^", r"C^\--^"),
        ("m_{`}", r"m_{\`}"),
        ("[a -- b](http://x.y)", r"[a \-- b](http://x.y)"),
        (r"\frac{--}{2}", r"\frac{\--}{2}"),
        (r"w\``2`", r"w\``2`"),
    ],
)
def test_where_a_backslash_is_put(text: str, written: str) -> None:
    """Before what is in no code, wherever it stands, and it is not shown."""
    assert in_line(text) == written
    assert drawn(parsed_line(written)) == drawn(parsed_line(text))
