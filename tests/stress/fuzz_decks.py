"""Draws decks to read: pieces of real and made ones, put together and spoiled.

The pieces are made once. Making each example whole would take ten times as long as reading it.
"""

import re
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import read_bytes, read_text
from her2quiz.deckfile.toml.decode import with_line_ends
from tests.deckfile.strategies import decks, documents

DECKS = Path(__file__).parents[1] / "example-decks"

_MADE = 60
"""How many decks, and how many other files, are made to take pieces from."""

_PIECES = ["", '"', '"""', "'''", "\\", "[", "]", "[[", "{", "}", "{{", "}}", "=", "\n", "\r", "\t", "\x00", "\x1b[31m",
           "#", "* ", "- ", " -- ", " -> ", " | ", "\u202e", "\ufeff", "1e400", "9" * 400, "= 9^9^9", "$$", "\\frac{"]  # fmt: skip

_ANY_FILE = Path("any.toml")


def read_any(text: str | bytes) -> None:
    """Whatever the text is, it is a deck, or there is a diagnostic on one of its lines."""
    if isinstance(text, str):
        reading, ends = read_text(text, _ANY_FILE), with_line_ends(text).count("\n")
    else:
        reading, ends = read_bytes(text, _ANY_FILE), text.count(b"\n") + text.count(b"\r")
    assert reading.deck is not None or reading.diagnostics
    assert all(1 <= each.position.line <= ends + 1 for each in reading.diagnostics)


def any_deck() -> st.SearchStrategy[str | bytes]:
    """Return texts, and bytes that may be none."""
    texts = st.one_of(_spoiled(), _spoiled(), _spoiled(), st.text(max_size=300))
    encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
    as_bytes = st.builds(lambda text, encoding: text.encode(encoding, "replace"), texts, encodings)
    return st.one_of(texts, texts, as_bytes)


@st.composite
def _spoiled(draw: st.DrawFn) -> str:
    """Put pieces together, and cut, double, swap or spoil some places."""
    text = "\n".join(draw(st.lists(st.sampled_from(_pieces()), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 2, 8, 40, 300])))
        piece = draw(st.sampled_from([*_PIECES, text[start:end] * 2]))
        text = text[:start] + piece + text[end:]
    return text


@cache
def _pieces() -> list[str]:
    """Return the sections of the example decks and of made files, and these files whole."""
    real = [file.read_text(encoding="utf-8") for file in sorted(DECKS.glob("*.toml"))]
    made = [*_made(decks()), *_made(documents())]
    return [*made, *(section for text in (*real, *made) for section in re.split(r"\n(?=\[)", text))]


def _made(files: st.SearchStrategy[str]) -> list[str]:
    """Make files, always the same ones."""
    made: list[str] = []

    def keep(file: str) -> None:
        made.append(file)

    drawn = settings(
        max_examples=_MADE,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    drawn(seed(1)(given(files)(keep)))()
    return made
