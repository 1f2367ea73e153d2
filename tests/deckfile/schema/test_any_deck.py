"""Whatever an author writes: what the schema lets pass and refuses is what the reader does."""

from typing import Any

import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.deckfile.cards.test_any_card import ANY_CARD
from tests.deckfile.reading import codes, read
from tests.deckfile.schema.test_schema import UNKNOWN_KEY, complaints
from tests.thoroughness import some

Data = dict[str, Any]

LIKELY: dict[str, SearchStrategy[Any]] = {
    "question": st.sampled_from(["Which?", "What of {drug}?"]),
    "answer": st.sampled_from(["ERBB2", "= 6 * kg", "{drug}", True, 3, 2.5, ["a", "b"]]),
    "options": st.sampled_from(["* right\n- wrong", "* a\n* b\n- c", "- ERBB2\n- b"]),
    "order": st.just("a\nb\nc"),
    "match": st.just("a -> b\nc -> d"),
    "groups": st.just("A: a, b\nB: c"),
    "cloze": st.just("This is {{hidden}}."),
    "accept": st.sampled_from(["HER4", ["HER4"]]),
    "reject": st.just("HER3 -- No."),
    "unit": st.sampled_from(["mg", ["mg", "g=1000"]]),
    "tol": st.sampled_from([1, "2%"]),
    "within": st.booleans(),
    "choices": st.integers(1, 3),
    "pick": st.integers(1, 2),
    "multi": st.booleans(),
    "typed": st.booleans(),
    "exact": st.booleans(),
    "partial": st.sampled_from(["half", "none", "some"]),
    "blanks": st.sampled_from(["together", "apart"]),
    "vars": st.just({"kg": [48, 55, 62, 70]}),
    "as_of": st.dates(),
    "status": st.sampled_from(["ready", "done"]),
    "tags": st.sampled_from(["x", ["x", "y"], 1]),
    "then": st.just("The story goes on."),
    "feedback": st.just("{drug} is that."),
    "zzyzx": st.just(1),
}
"""Values that are mostly right under keys of which a few are put together."""


def likely(keys: set[str]) -> SearchStrategy[Data]:
    """Put a question and a few of some keys together."""
    some = st.lists(st.sampled_from(sorted(keys)), max_size=5, unique=True)
    return some.flatmap(
        lambda chosen: st.fixed_dictionaries({key: LIKELY[key] for key in ("question", *chosen)})
    )


CARDS = likely({*LIKELY})
SHELLS = st.builds(
    lambda card, story, asks: {**card, **story, "ask": asks},
    likely({"options", "tags", "status", "accept", "typed"}),
    st.sampled_from([{}, {"case": "A story."}]),
    st.lists(CARDS, min_size=1, max_size=2),
)
TABLES = st.builds(
    lambda asks: {"columns": ["drug", "brand"], "rows": "1 | 2\n3 | 4", "ask": asks},
    st.lists(CARDS, min_size=1, max_size=2),
)
DECKS = st.one_of(
    st.lists(ANY_CARD, min_size=1, max_size=2).map(lambda cards: {"card": cards}),
    CARDS.map(lambda card: {"card": [card]}),
    SHELLS.map(lambda card: {"card": [card]}),
    TABLES.map(lambda table: {"table": [table]}),
)


@given(DECKS)
@settings(max_examples=some(1000))
def test_any_deck_fits_or_has_a_problem(deck: Data) -> None:
    """A deck without mistakes fits; one with an unknown key does not."""
    text = tomli_w.dumps(deck)
    reading, said = read(text), complaints(f'title = "T"\n{text}')
    if UNKNOWN_KEY in codes(reading):
        assert said
    elif not reading.diagnostics:
        assert said == []
