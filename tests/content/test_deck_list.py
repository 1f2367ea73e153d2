"""The README lists the shipped decks, all of them and in the order in which they are learned."""

import re
import tomllib
from pathlib import Path

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.deck.learning_path import in_order

PROJECT = Path(__file__).parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def order() -> list[str]:
    """Return the ids of the shipped decks in the order in which they are learned."""
    decks = [tomllib.loads(path.read_text(encoding="utf-8")) for path in deck_files([PROJECT / "decks"])]
    after = {deck["id"]: deck.get("after", []) for deck in decks}
    return in_order(sorted(after), after)


def test_the_table_has_each_deck_in_its_place() -> None:
    """As the first screen does."""
    table = README.split("| Deck | What it teaches | For whom |", 1)[1].split("\n\n", 1)[0]
    assert re.findall(r"^\| `([a-z0-9-]+)` \|", table, re.MULTILINE) == order()


def test_the_number_of_decks_is_right() -> None:
    """A number in a sentence is forgotten when a deck is added."""
    assert re.findall(r"\*\*(\d+) decks\*\*", README) == [str(len(order()))]
