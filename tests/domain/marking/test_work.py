"""How much work a long text makes: calls are counted, and no time is measured."""

import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from random import Random
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import LONGEST_LINE
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextMark
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.marking import mark
from her2quiz.domain.marking.numbers.span import Span

MOST_CALLS, MOST_CALLS_OF_A_LIST = 15_000, 40_000
"""Calls of functions that marking one long text takes at most."""

MOST_CALLS_OF_THE_SAME_WORDS = {"": 25_000, " x{}": 55_000, " of grade {}": 70_000}
"""The same for a list of names of the same words, by what is behind them; there were 93,000 once."""

NAMES = (
    *("triple negative disease", "estrogen receptor positive", "progesterone receptor loss"),
    *(
        "invasive lobular carcinoma",
        "invasive ductal carcinoma",
        "lymph node involvement",
        "high nuclear grade",
    ),
)
TWO_TO_THREE = Span(Fraction(2), Fraction(3))
FRAGMENTS = (
    *("invasive ductal carcinoma", "invasve lobular", "carcinoma", "receptor, estrogen", "node of the lymph"),
    *(
        "a",
        "é",
        "гипер",
        "\u0301",
        "1",
        "2-3",
        "5 mg",
        "one",
        "ER+",
        "ix",
        "the",
        "A",
        "(",
        ")",
        "/",
        "-",
        "+",
        "&",
        ",",
    ),
)
SEPARATORS = ("", " ", ", ", " and ", "; ", "/", "\n")

long_texts = st.builds(
    lambda parts, separator: (separator.join([*parts, ""]) * LONGEST_LINE)[:LONGEST_LINE],
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6),
    st.sampled_from(SEPARATORS),
)


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions written in Python."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """Load what is loaded for the first answer only."""
    question = NameAll("Which?", (AcceptedAnswer(("carcinoma", "5 mg")),))
    mark(question, Named(question.take("Carcinomu, 5 m").names))


@settings(max_examples=60, deadline=None)
@given(long_texts)
def test_a_long_list_of_names(text: str) -> None:
    """It is taken and marked."""
    question = NameAll("Which are they?", tuple(AcceptedAnswer((name,)) for name in NAMES))
    assert calls(lambda: mark(question, Named(question.take(text).names))) < MOST_CALLS_OF_A_LIST


@pytest.mark.parametrize(("extra", "most"), MOST_CALLS_OF_THE_SAME_WORDS.items())
@pytest.mark.parametrize("how", [Random.sample, Random.choices])
def test_a_long_list_of_names_of_the_same_words(
    how: Callable[..., list[str]], extra: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty are wanted, and as many texts as are taken are made of the same words; few are compared closely."""
    rng, compared = Random(1), list[str]()
    words = ("invasive", "ductal", "papillary", "carcinoma", "apical")
    names = rng.sample([*map(" ".join, permutations(words))], 30)
    question = NameAll("Which are they?", tuple(AcceptedAnswer((name,)) for name in names))
    question.take("ductal, lobular")
    texts = (" ".join(how(rng, words, k=5)) + extra.format(rng.randrange(100)) for _ in range(400))
    text, compare = ", ".join(texts)[:LONGEST_LINE], AcceptedAnswer.mark

    def counted(one: AcceptedAnswer, given: str) -> TextMark:
        compared.append(given)
        return compare(one, given)

    monkeypatch.setattr(AcceptedAnswer, "mark", counted)
    assert calls(lambda: mark(question, Named(question.take(text).names))) < most
    assert len(compared) <= question.most


@settings(max_examples=60, deadline=None)
@given(long_texts, st.booleans())
def test_a_long_text(text: str, is_cut: bool) -> None:
    """It is marked against one answer, and against one with many names; a text just short enough to be one, too."""
    rejected = tuple(Rejection(f"no {name}") for name in NAMES)
    text = text[:99] if is_cut else text
    for right in (NAMES[:1], ("ER, PR and HER2",), ("5 mg",), NAMES):
        question = Typed("Which?", AcceptedAnswer(right, rejected))
        assert calls(lambda: (question.why_not(text), mark(question, Entered(text)))) < MOST_CALLS  # noqa: B023


@settings(max_examples=30, deadline=None)
@given(long_texts, st.booleans())
def test_a_long_number(text: str, is_cut: bool) -> None:
    """Nor does a number or a range take long."""
    text = text[:99] if is_cut else text
    for question in (Number("How many?", Decimal(5)), NumberSpan("How many?", Decimal(2), span=TWO_TO_THREE)):
        assert calls(lambda: (question.why_not(text), mark(question, Entered(text)))) < MOST_CALLS  # noqa: B023
