"""Each card of the shipped decks names a source that a reader can find in decks/SOURCES.md."""

import re
from functools import cache
from pathlib import Path

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files

DECKS = Path(__file__).parents[2] / "decks"
FILES = [*deck_files([DECKS])]
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in (DECKS / "SOURCES.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| Short name", "| ---"))
]
NAMES = [row[0] for row in ROWS]
NO_PAGE = re.compile(r"unconfirmed|worked (from|out|as)|(for HER2 )?editorial judgment", re.IGNORECASE)
"""What is said in place of a page: from memory, by calculation, or by judgment."""


@cache
def cited(deck: Path) -> list[tuple[str, str]]:
    """Return the key of each card with each part of its source; parts are separated by semicolons."""
    reading = read_deck(deck)
    assert reading.deck is not None
    return [(card.key, part.strip()) for card in reading.deck.cards for part in card.source.split(";")]


def test_every_source_has_a_name_of_its_own_a_date_and_an_address() -> None:
    """The columns are the short name, what it is, its date, and where it is."""
    assert ROWS
    assert [row for row in ROWS if len(row) != 4 or not all(row)] == []
    assert [row for row in ROWS if not re.search(r"\d{4}", row[2])] == []
    assert [row for row in ROWS if not re.fullmatch(r"<https?://\S+>|none: the journal", row[3])] == []
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("deck", FILES, ids=lambda deck: deck.stem)
def test_every_part_of_a_source_is_listed(deck: Path) -> None:
    """A part names a listed source, or says that there is no page."""
    assert cited(deck)
    unlisted = [
        (key, part)
        for key, part in cited(deck)
        if not NO_PAGE.match(part) and not any(name in part for name in NAMES)
    ]
    assert unlisted == []


def test_every_listed_source_is_cited() -> None:
    """A source that no card names is left over."""
    parts = [part for deck in FILES for _, part in cited(deck)]
    assert [name for name in NAMES if not any(name in part for part in parts)] == []
