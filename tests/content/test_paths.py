"""Each path leads its learner where they want to go, and in a good order."""

import tomllib
from itertools import groupby

import pytest

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.deck.learning_path import EVERYTHING, PATHS
from her2quiz.domain.keys import deck_of
from tests.content.courses import COURSES, DECKS, decks_of, new_cards

ISH = {"ish", "reading-your-report"}
"""The decks that teach what ISH is; the second in plain words."""

HER2_LOW = {"treatment-negative", "positive-against-negative", "prognosis", "cases"}
"""The decks that build on what HER2-low is."""

NAMES = "drug-names"


@pytest.mark.parametrize("path", [path.name for path in PATHS])
def test_places_on_a_path_are_counted(path: str) -> None:
    """From 1 on, each once, so that the order is plain to whoever reads the decks."""
    tops = [tomllib.loads(file.read_text(encoding="utf-8")) for file in deck_files([DECKS])]
    places = sorted(top["path"][path] for top in tops if path in top["path"])
    assert places == [*range(1, len(places) + 1)]


@pytest.mark.parametrize("course", COURSES)
def test_her2_low_comes_after_ish(course: str) -> None:
    """It takes IHC and ISH to tell what it is."""
    decks = decks_of(course)
    taught = [place for place, deck in enumerate(decks) if deck in ISH]
    used = [place for place, deck in enumerate(decks) if deck in HER2_LOW]
    assert taught
    assert all(place > min(taught) for place in used)


@pytest.mark.parametrize("course", COURSES)
def test_every_card_of_a_path_comes(course: str) -> None:
    """And no other."""
    cards = [card.key for card in new_cards(course)]
    assert len(cards) == len(set(cards))
    assert {*map(deck_of, cards)} == {*decks_of(course)}


@pytest.mark.parametrize("course", [EVERYTHING, "student", "nurse"])
def test_drugs_are_met_with_their_use(course: str) -> None:
    """Names alternate with other cards; only look-alikes, which come last, leave a few names in a row."""
    decks = [deck_of(card.key) for card in new_cards(course)]
    runs = [len([*run]) for deck, run in groupby(decks) if deck == NAMES]
    assert sum(runs) > 60
    assert max(runs) < 10
    assert runs.count(1) > 50


def test_a_nurse_reaches_the_drugs_without_blinded_recounts() -> None:
    """Within the first two weeks of five cards a day, and what goes wrong with them at the same time."""
    decks = [deck_of(card.key) for card in new_cards("nurse")]
    assert not {"ish", "ihc-scoring", "her2-status", "laboratory"} & {*decks}
    assert decks.index(NAMES) <= 70
    assert decks.index("safety") <= 70
