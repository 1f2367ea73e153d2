"""The decks that come with the program."""

from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.lint.switched_off import mistakes
from her2quiz.paths import shipped_decks

DECKS = [*deck_files([shipped_decks()])]


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
def test_a_shipped_deck_has_no_diagnostic(deck: Path) -> None:
    """Every card can be asked, and none was left out."""
    reading = read_deck(deck)
    assert mistakes(reading) == ()
    assert reading.deck is not None
    assert reading.deck.cards
    assert reading.deck.left_out == 0


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
def test_every_shipped_card_has_an_id_of_its_own(deck: Path) -> None:
    """Progress on a shipped deck is kept when its words change."""
    reading = read_deck(deck)
    assert reading.deck is not None
    assert reading.deck.header.id == deck.stem
    assert all("id" in {**table["card"], **table["context"]} for table in reading.tables.values())


def test_there_are_shipped_decks() -> None:
    """A learner has decks from the start."""
    assert DECKS
