"""What is shown of a shipped deck is what its author wrote: no letter of it is taken for a mark by accident."""

import tomllib
from pathlib import Path

import pytest

from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.domain.text.bare import is_bare
from her2quiz.domain.text.blocks import Paragraph
from her2quiz.domain.text.parse import parsed, parsed_line
from her2quiz.domain.text.words import words_of
from tests.domain.text.samples import shown

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.toml"))

KEPT_LINES = {"A resection scores IHC 2+. Dual-probe ISH in 20 invasive cells:"}
"""Lines of shipped decks whose end is kept; each ends in a colon."""

IN_LINES = ("options", "order", "match", "groups", "rows", "picture")
"""Keys whose texts have a grammar of lines."""


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_no_text_of_a_shipped_deck_looks_different(deck: Path) -> None:
    """Only the lines of running text are joined."""
    for path, text in texts_in(tomllib.loads(deck.read_text(encoding="utf-8"))):
        if path[-1] in IN_LINES or (path[-2:-1] and path[-2] in IN_LINES):
            for line in text.split("\n"):
                said = line.lstrip("*- ")
                assert (shown(parsed_line(said)), words_of(said)) == (said, said)
        elif "\n" not in text.strip():
            assert is_bare(text.strip()) or shown(parsed_line(text)) == text
        else:
            (block,) = parsed(text.strip())
            assert isinstance(block, Paragraph)
            lines = [shown(line) for line in block.lines]
            assert " ".join(lines) == " ".join(text.split())
            assert {*lines[:-1]} <= KEPT_LINES
