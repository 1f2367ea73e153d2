"""The facts of the shipped decks are due to be looked up again a few at a time, all through a year."""

from collections import Counter
from datetime import date
from pathlib import Path

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files

DECKS = Path(__file__).parents[2] / "decks"
MOST = 0.04
"""The largest share of all cards that may be due on one day; the questions of a table share a date."""


def due_dates() -> dict[str, date | None]:
    """Return the review date of each card that is asked."""
    decks = (read_deck(path).deck for path in deck_files([DECKS]))
    return {card.key: card.review_by for deck in decks if deck for card in deck.cards}


def test_every_card_has_a_review_date() -> None:
    """Guidelines and biology change as well, if more slowly than approvals."""
    assert [key for key, due in due_dates().items() if due is None] == []


def test_no_day_has_more_than_a_few_percent_of_the_cards() -> None:
    """Looking up is a little work on many days."""
    dates = due_dates()
    assert dates
    most = MOST * len(dates)
    assert {day: count for day, count in Counter(dates.values()).items() if count > most} == {}
