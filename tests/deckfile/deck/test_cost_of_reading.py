"""How much is done to read a card, counted in calls; what comes of it is tested elsewhere."""

import sys
from pathlib import Path
from types import FrameType

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.diagnostic import Severity
from tests.benchmarks.history import flip_deck
from tests.benchmarks.mixed_deck import mixed_deck

MIXED, FLIP = 180, 130
"""Functions written in Python that are called for each card, with room for some more."""


def _calls_of_a_card(deck: Path, cards: int) -> float:
    """Count the functions that are called while a deck is read, those of comprehensions aside."""
    calls = 0

    def note(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call" and not frame.f_code.co_name.startswith("<")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_deck(deck, least=Severity.WARNING)
    finally:
        sys.setprofile(before)
    return calls / cards


def test_reading_a_card_takes_few_calls(tmp_path: Path) -> None:
    """Of each kind about as many, once what all cards need is there."""
    small, large = tmp_path / "small.toml", tmp_path / "large.toml"
    small.write_text(mixed_deck(60), encoding="utf-8")
    large.write_text(mixed_deck(600), encoding="utf-8")
    read_deck(small)
    assert _calls_of_a_card(large, 600) < MIXED


def test_reading_a_flip_card_takes_fewer_calls(tmp_path: Path) -> None:
    """Most decks that are imported have nothing else."""
    read_deck(flip_deck(tmp_path, 60))
    assert _calls_of_a_card(flip_deck(tmp_path, 600), 600) < FLIP
