"""Abbreviations of trials and drugs are taught before later decks use them."""

import re
import tomllib
from pathlib import Path

import pytest

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.deck.order import in_order

DECKS = Path(__file__).parents[2] / "decks"
SPELLED_OUT = {
    "PFS": "Progression-free survival (PFS)",
    "pCR": "pathological complete response (pCR)",
    "CPS": "combined positive score (CPS)",
    "PROTAC": "proteolysis-targeting chimera (PROTAC",
}
"""What an abbreviation stands for, as the first deck with it has it."""


def texts_in_order() -> list[str]:
    """Return the text of each shipped deck, in the order in which they are learned."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in deck_files([DECKS])}
    after = {name: tomllib.loads(text).get("after", []) for name, text in texts.items()}
    return [texts[name] for name in in_order(sorted(texts), after)]


@pytest.mark.parametrize(("abbreviation", "words"), SPELLED_OUT.items())
def test_an_abbreviation_is_spelled_out_in_the_first_deck_that_uses_it(abbreviation: str, words: str) -> None:
    """A learner who follows the order of the decks meets the words first."""
    first = next(text for text in texts_in_order() if re.search(rf"\b{abbreviation}\b", text))
    assert words in first
