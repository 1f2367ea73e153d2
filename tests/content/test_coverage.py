"""Each card of the shipped decks says in coverage.toml which numbers of the facts file it teaches."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.deck.learning_path import in_order

DECKS = Path(__file__).parents[2] / "decks"
COVERAGE = Path(__file__).with_name("coverage.toml")
LEFT_OUT = Path(__file__).with_name("left_out.toml")
NUMBER = re.compile(r"[SOF]\d+", re.ASCII)


def table(path: Path) -> dict[str, Any]:
    """Read a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def cards_by_deck() -> dict[str, list[str]]:
    """Return what each shipped deck asks, in the order of the file; retired cards count too.

    A question of a case is called `card/ask`, and one of a table `table/ask`: it stands for all rows.
    """
    decks = (table(path) for path in deck_files([DECKS]))
    return {deck["id"]: [*asked(deck)] for deck in decks}


def asked(deck: dict[str, Any]) -> Iterator[str]:
    """Name the questions of a deck, in the order of the file."""
    for heading in (key for key in deck if key in ("card", "table")):
        for entry in deck[heading]:
            name = entry["id"] if "id" in entry else entry["columns"][0]
            below = [f"{name}/{ask['id']}" for ask in entry.get("ask", [])]
            yield from below or [name]


CARDS = cards_by_deck()
TAUGHT: dict[str, dict[str, list[str]]] = table(COVERAGE)


def taught() -> set[str]:
    """Return the numbers that some card teaches."""
    return {number for cards in TAUGHT.values() for numbers in cards.values() for number in numbers}


def left_out() -> list[str]:
    """Return the numbers that no card teaches, for a reason."""
    return [number for why in table(LEFT_OUT).values() if isinstance(why, dict) for number in why["numbers"]]


def test_every_deck_has_a_table_and_every_table_a_deck() -> None:
    """The tables are the shipped decks, sorted."""
    assert CARDS, "no shipped decks found"
    assert list(TAUGHT) == sorted(CARDS)


@pytest.mark.parametrize("deck", CARDS)
def test_every_card_has_an_entry(deck: str) -> None:
    """A card without a number teaches something nobody has looked up."""
    assert [card for card in CARDS[deck] if not TAUGHT.get(deck, {}).get(card)] == []


@pytest.mark.parametrize("deck", TAUGHT)
def test_every_entry_has_a_card(deck: str) -> None:
    """An entry without a card is left over from one that was removed or renamed."""
    assert [card for card in TAUGHT[deck] if card not in CARDS.get(deck, [])] == []


@pytest.mark.parametrize("deck", TAUGHT)
def test_entries_stand_in_the_order_of_the_deck(deck: str) -> None:
    """So that deck and table can be read side by side."""
    known = [card for card in CARDS.get(deck, []) if card in TAUGHT[deck]]
    assert [card for card in TAUGHT[deck] if card in known] == known


@pytest.mark.parametrize("deck", TAUGHT)
def test_numbers_are_of_the_facts_file(deck: str) -> None:
    """S for the source article, O for what it omits, F for further facts; none twice on a card."""
    for card, numbers in TAUGHT[deck].items():
        assert all(NUMBER.fullmatch(number) for number in numbers), card
        assert len(set(numbers)) == len(numbers), card


def test_every_statement_and_every_omission_of_the_article_is_taught() -> None:
    """86 statements and ten omissions; some by several cards."""
    wanted = {f"S{number:02}" for number in range(1, 87)} | {f"O{number}" for number in range(1, 11)}
    assert wanted - taught() == set()


def test_every_further_fact_is_taught_or_left_out_for_a_reason() -> None:
    """A fact is in one place or the other, never in both and never forgotten."""
    numbers = sorted(left_out() + [number for number in taught() if number.startswith("F")])
    assert numbers == [f"F{number:03}" for number in range(1, table(LEFT_OUT)["last"] + 1)]


def test_decks_are_learned_in_an_order_that_builds_up() -> None:
    """What HER2 is comes first, and cases and the article after what they rest on."""
    after = {deck["id"]: deck.get("after", []) for deck in map(table, deck_files([DECKS]))}
    assert in_order(sorted(after), after) == [
        *(
            "what-is-her2",
            "before-her2",
            "ihc-scoring",
            "ish",
            "her2-lab",
            "her2-status",
            "laboratory",
            "reading-your-report",
            "risk-factors",
            "drug-names",
            "treatment-positive",
        ),
        *(
            "treatment-negative",
            "safety",
            "positive-against-negative",
            "prognosis",
            "cases",
            "fix-the-article",
        ),
    ]
