"""Abbreviations of trials and drugs are taught before they are used, on every path."""

import re

import pytest

from tests.content.courses import COURSES, new_cards, words_of

SPELLED_OUT = {
    "PFS": "Progression-free survival (PFS)",
    "pCR": "pathological complete response (pCR)",
    "CPS": "combined positive score (CPS)",
    "PROTAC": "proteolysis-targeting chimera (PROTAC",
}
"""What an abbreviation stands for, as the first card with it has it."""


@pytest.mark.parametrize("course", COURSES)
@pytest.mark.parametrize(("abbreviation", "words"), SPELLED_OUT.items())
def test_an_abbreviation_is_spelled_out_on_the_first_card_that_uses_it(
    course: str, abbreviation: str, words: str
) -> None:
    """A learner who follows the order of the cards meets the words first."""
    cards = map(words_of, new_cards(course))
    first = next((card for card in cards if re.search(rf"\b{abbreviation}\b", card)), "")
    assert words in first or not first
