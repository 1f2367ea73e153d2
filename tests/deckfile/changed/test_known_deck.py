"""What is known of a deck, as it is kept."""

import json
from typing import Any

import pytest

from her2quiz.deckfile.changed.known_deck import KnownBlock, KnownCard, KnownDeck, known_deck, text_of

GIVEN: dict[str, Any] = {"synonyms": [["a", "b"]], "rejected": [], "others": ["c"], "is_crowded": False}
CARDS = (
    KnownCard("drugs/a", "0123abcd", ("a",), ("d",), GIVEN),
    KnownCard("drugs/b", "4567cdef", ("e",)),
    KnownCard("drugs/c", "89abcdef"),
)
DECK = KnownDeck("top", 0.5, 12, "names", 2, -1, {"block": KnownBlock(("a", "d"), CARDS)})


def test_a_deck_is_known_again_as_it_was_kept() -> None:
    """Texts in any writing, too."""
    block = KnownBlock(("ä\u2028", "\udc80", '"'), CARDS[:1])
    for deck in (DECK, DECK._replace(blocks={}), DECK._replace(blocks={"block": block})):
        assert known_deck(text_of(deck)) == deck


@pytest.mark.parametrize(
    "text", ["", "[", "null", "1", "{}", "[]", "[1, 2, 3, 4, 5, 6, 7]", "[" * 100_000], ids=range(8)
)
def test_what_is_no_deck_is_not_known(text: str) -> None:
    """It is read whole."""
    assert known_deck(text) is None


BLOCK = [6, "block"]
CARD = [*BLOCK, 1, 0]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *(([place], None) for place in range(7)),
        *(
            ([1], "0.5"),
            ([2], 1.5),
            ([4], "2"),
            ([6], []),
            ([6], {"block": 1}),
            (BLOCK, []),
            (BLOCK, [[], [], []]),
        ),
        *(([*BLOCK, 0], [1]), ([*BLOCK, 0], None), ([*BLOCK, 1], 1), ([*BLOCK, 1], [[]]), (CARD, ["key"])),
        *(([*CARD, 0], 1), ([*CARD, 1], None), ([*CARD, 2], [1]), ([*CARD, 3], [[]])),
        *(([*CARD, 4], 1), ([*CARD, 4], {}), ([*CARD, 4, "others"], None), ([*CARD, 4, "is_crowded"], "no")),
    ],
    ids=str,
)
def test_a_deck_in_another_form_is_not_known(path: list[Any], value: Any) -> None:
    """Such as one that another version has kept."""
    data = inner = json.loads(text_of(DECK))
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert known_deck(json.dumps(data)) is None
    assert known_deck(json.dumps([*json.loads(text_of(DECK)), 1])) is None
