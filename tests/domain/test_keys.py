"""Keys of cards."""

import pytest

from her2quiz.domain.keys import deck_of, family_of


@pytest.mark.parametrize(
    ("key", "deck", "family"),
    [
        ("mixed/best", "mixed", "mixed/best"),
        ("mixed/pathway/2", "mixed", "mixed/pathway"),
        ("mixed/pathway/2/a", "mixed", "mixed/pathway"),
        ("mixed", "mixed", "mixed"),
    ],
)
def test_a_key_names_its_deck_and_its_family(key: str, deck: str, family: str) -> None:
    """Blanks of one card share a family; two cards do not, and neither do equal card ids of two decks."""
    assert deck_of(key) == deck
    assert family_of(key) == family
    assert family_of("other/best") != family_of("mixed/best") != family_of("mixed/better")
