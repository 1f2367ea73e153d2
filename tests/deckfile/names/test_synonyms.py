"""Names that mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.answers.accepted_answers import accepted as accepted_of
from her2quiz.deckfile.fields.table import Table
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.marking.answer import Entered
from tests.deckfile.reading import card, codes, read

DRUGS = """
[synonyms]
"trastuzumab" = ["Herceptin", "Ogivri"]
"pertuzumab" = "Perjeta"
"trastuzumab emtansine" = ["T-DM1", "Kadcyla"]
"""


def accepted(body: str) -> tuple[str, ...]:
    """Read a typed card and return its accepted answers other than the first."""
    kind = card(body, DRUGS).kind
    assert isinstance(kind, Typed)
    return kind.accepted.right[1:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param('answer = "trastuzumab"\ntyped = true', ("Herceptin", "Ogivri"), id="of the answer"),
        pytest.param(
            'a = "trastuzumab"\ntyped = true', ("Herceptin", "Ogivri"), id="of the answer in its short form"
        ),
        pytest.param('answer = "Herceptin"\ntyped = true', ("trastuzumab", "Ogivri"), id="of a brand"),
        pytest.param('answer = "Trastuzumab"\ntyped = true', ("Herceptin", "Ogivri"), id="of a capital"),
        pytest.param(
            'answer = "it"\naccept = ["ogivri"]', ("ogivri", "trastuzumab", "Herceptin"), id="of another"
        ),
        pytest.param('answer = "it"\naccept = "Perjeta"', ("Perjeta", "pertuzumab"), id="of a single other"),
        pytest.param('answer = "pertuzumab"\nreject = ["x"]', ("Perjeta",), id="of a card that only rejects"),
        pytest.param(
            'answer = "pertuzumab"\naccept = []', ("Perjeta",), id="of a card that accepts nothing else"
        ),
        pytest.param(
            'answer = "T-DM1"\ntyped = true', ("trastuzumab emtansine", "Kadcyla"), id="of a conjugate"
        ),
        pytest.param('answer = "lapatinib"\ntyped = true', (), id="of a drug without any"),
        pytest.param(
            'answer = "trastuzumab"\nreject = ["herceptin -- The brand."]', ("Ogivri",), id="rejected ones"
        ),
    ],
)
def test_synonyms_are_accepted_where_an_answer_is_typed(body: str, expected: tuple[str, ...]) -> None:
    """All names of one thing are right, except those that the card rejects."""
    assert accepted(body) == expected


def test_a_rejected_synonym_is_wrong() -> None:
    """If the brand is asked for, the generic name is wrong."""
    kind = card('answer = "Herceptin"\nreject = ["trastuzumab -- The brand is asked for."]', DRUGS).kind
    assert isinstance(kind, Typed)
    assert marking.mark(kind, Entered("trastuzumab")).feedback == "The brand is asked for."
    assert marking.mark(kind, Entered("trastuzumab")).score == 0
    assert marking.mark(kind, Entered("Ogivri")).score == 1


def test_a_synonym_of_a_rejected_answer_gets_its_feedback() -> None:
    """The author need not write out all names of the look-alike; what they write themselves stays."""
    body = 'answer = "trastuzumab"\nreject = ["trastuzumab emtansine -- A conjugate.", "Kadcyla -- A brand."]'
    kind = card(body, DRUGS).kind
    assert isinstance(kind, Typed)
    said = {
        name: marking.mark(kind, Entered(name)).feedback
        for name in ("trastuzumab emtansine", "T-DM1", "Kadcyla")
    }
    assert said == {"trastuzumab emtansine": "A conjugate.", "T-DM1": "A conjugate.", "Kadcyla": "A brand."}
    assert marking.mark(kind, Entered("Herceptin")).is_right


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param('answer = "trastuzumab"', Flip, id="flip"),
        pytest.param("answer = true", TrueFalse, id="true or false"),
        pytest.param("answer = true\ntyped = true", TrueFalse, id="true or false in a deck of typed cards"),
    ],
)
def test_synonyms_change_no_other_kind(body: str, kind: type) -> None:
    """A card whose answer is not typed is read as before."""
    assert isinstance(card(body, DRUGS).kind, kind)


def test_synonyms_go_with_the_defaults() -> None:
    """A deck that is typed by default, with a statement in it, gets synonyms too."""
    top = f"[defaults]\ntyped = true\n{DRUGS}"
    assert isinstance(card("answer = false", top).kind, TrueFalse)
    kind = card('answer = "pertuzumab"', top).kind
    assert isinstance(kind, Typed)
    assert kind.accepted.right[1:] == ("Perjeta",)


def test_an_empty_synonym_is_no_name() -> None:
    """A synonym that is still to be filled in does not harm the others."""
    kind = card('answer = "trastuzumab"\ntyped = true', '[synonyms]\n"trastuzumab" = ["", "Herceptin"]').kind
    assert isinstance(kind, Typed)
    assert kind.accepted.right[1:] == ("Herceptin",)


def test_a_synonym_that_cannot_be_shown_is_left_out() -> None:
    """A control character is reported, and the card is asked without the synonyms."""
    reading = read(
        '[[card]]\nquestion = "Q"\nanswer = "a b"\ntyped = true\n', '[synonyms]\n"a b" = ["c", "\\u001b"]\n'
    )
    assert codes(reading) == ["T603"]
    assert reading.deck is not None
    assert len(reading.deck.cards) == 1


NAMES = st.sampled_from(["trastuzumab", "Herceptin", "ogivri", "pertuzumab", "her-ceptin", "lapatinib"])


@given(NAMES, st.lists(NAMES, max_size=3), st.lists(NAMES, max_size=2), st.lists(st.lists(NAMES, min_size=1)))
def test_synonyms_are_added_after_what_the_author_wrote(
    answer: str, accept: list[str], reject: list[str], groups: list[list[str]]
) -> None:
    """Each name is added once, and never one that is rejected."""
    right, rejected = (answer, *accept), tuple(Rejection(text) for text in reject)
    table = Table({}, (), context={"synonyms": [list(dict.fromkeys(group)) for group in groups]})
    once = accepted_of(table, right, rejected).right
    assert once[: len(right)] == right
    assert not set(once[len(right) :]) & {answer, *accept, *reject}
