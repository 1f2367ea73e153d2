"""Where the deck language's own signs mean nothing but themselves."""

import pytest

from her2quiz.domain.text.protected import masked, masked_brackets, parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a | b", ["a ", " b"]),
        ("`a | b` | c", ["`a | b` ", " c"]),
        (r"a \| b", [r"a \| b"]),
        ("$P(A|B)$ | c", ["$P(A|B)$ ", " c"]),
        ("`open | b", ["`open ", " b"]),
        ("P(A | B)", ["P(A ", " B)"]),
    ],
)
def test_code_formulas_and_escapes_protect(text: str, parts: list[str]) -> None:
    """A sign in them parts nothing."""
    assert parted(text, "|") == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("P(A | B)", ["P(A | B)"]),
        ("P(A | B) | P(B | A)", ["P(A | B) ", " P(B | A)"]),
        ("a ( b | c", ["a ( b ", " c"]),
        ("[a | {b | c}] | d", ["[a | {b | c}] ", " d"]),
        ("1) a | b", ["1) a ", " b"]),
    ],
)
def test_brackets_protect_where_asked(text: str, parts: list[str]) -> None:
    """Only if they have their pair."""
    assert parted(text, "|", brackets=True) == parts


@pytest.mark.parametrize("text", ["plain", "`a` $x$ b", r"\*", "(a [b] c) ] d", "()" * 25_000, "(" * 50_000])
def test_a_masked_text_is_as_long_as_the_text(text: str) -> None:
    """So that places in it are places in the text."""
    assert len(masked(text)) == len(masked_brackets(text)) == len(text)
