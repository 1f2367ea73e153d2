"""Whatever an author writes under the keys of the language, it becomes cards or problems."""

from random import Random
from typing import Any

import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.deckfile.deck.deck_reader import card_of
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS, COMMON_KEYS
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp
from tests.deckfile.reading import read
from tests.thoroughness import some

KEYS = sorted({*COMMON_KEYS, *ANSWER_FIELDS, *(key for reader in READERS for key in reader.keys), "q", "a"})
"""All keys that a card may have."""

LINES = st.sampled_from(
    [
        *("* right", "- wrong -- feedback", "[x] right", "plain", "", "-- ", "*", "- A — B", "none of these"),
        *("a -> b", "c -> b", "-> d", "a ->", "x -> y -> z", "Group: a, b", "Group: ", ": a", "G: a; b, c"),
        *("{{x}}", "{{1:x}} and {{2:y|z}}", "{{", "}}", "{{}}", "{{a {{b}} c}}", "{{x::hint}}", "{{c1::x}}"),
        *(
            "= 6 * kg",
            "= 9^9^9^9",
            "= 1/0",
            "= (",
            "{kg}",
            "{6 * kg}",
            "{nobody}",
            "10 %",
            "2%",
            "mg",
            "g=1000",
        ),
        *(
            "ERBB2",
            "ERBB3 -- HER3",
            "HER1 | EGFR",
            " | ",
            "half",
            "none",
            "together",
            "recall",
            "ready",
            "\u00bd",
        ),
        *(
            "drug | brand",
            "a | b | c",
            "{drug}",
            "{brand} is {drug}",
            "first",
            "\x1b[31m",
            "\u202e",
            "1",
            "é",
        ),
    ]
)
TEXTS = st.lists(LINES, max_size=4).map("\n".join)
SCALARS = st.one_of(
    TEXTS, st.booleans(), st.integers(-3, 10**20), st.floats(), st.dates(), st.datetimes(), st.times()
)
VALUES = st.recursive(
    st.one_of(SCALARS, st.lists(TEXTS, max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from([*KEYS, "text", "right", "kg", "from", "to", "step"]), inner, max_size=3
        ),
    ),
    max_leaves=5,
)
CARDS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6)


def _with_asks(card: dict[str, Any], asks: list[dict[str, Any]]) -> dict[str, Any]:
    return {**card, "case": "A story.", "ask": asks}


ANY_CARD = st.one_of(CARDS, st.builds(_with_asks, CARDS, st.lists(CARDS, max_size=3)))


@given(st.lists(ANY_CARD, min_size=1, max_size=3), st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=2))
@settings(deadline=None, max_examples=some(600))
def test_any_card_is_asked_or_explained(cards: list[dict[str, Any]], defaults: dict[str, Any]) -> None:
    """Nothing raises; what can be asked can be posed, given up, and made again from the index."""
    reading = read(tomli_w.dumps({"defaults": defaults, "card": cards}))
    assert reading.deck is not None
    assert (
        reading.deck.cards or reading.diagnostics or all("status" in {**defaults, **card} for card in cards)
    )
    for card in reading.deck.cards:
        assert card_of(card.key, reading.tables[card.key]) == card
        question = card.drawn(Random(0)).kind.pose(Random(0))
        assert question.prompt
        mark = marking.mark(question, GaveUp())
        assert mark.score == 0
        assert mark.right_answer
        assert marking.record(question, GaveUp())
