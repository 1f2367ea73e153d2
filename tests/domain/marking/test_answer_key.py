"""Standards: when what was right may be wrong now, and when it cannot be."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.choices.pairs import Item
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number, Tolerance
from her2quiz.domain.kinds.ordering import Line, Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer_key import MOST_KEPT, AnswerKey
from her2quiz.domain.marking.changed_key import has_changed
from her2quiz.domain.marking.numbers.unit import Unit
from tests.domain.strategies import choices

TEXTS = st.lists(st.text(max_size=8), max_size=4).map(tuple)
STANDARDS = st.builds(
    AnswerKey,
    exactly=st.text(max_size=8),
    also=TEXTS,
    within=st.none() | st.fractions(0, 100),
    is_share=st.booleans(),
)


def typed(*right: str, exact: bool = False) -> Typed:
    """Make a typed answer."""
    return Typed("Gene?", AcceptedAnswer(right, exact=exact))


def best(key: str, *others: str) -> SingleBest:
    """Make options, the first of them right."""
    return SingleBest("Which?", (Option(key, is_right=True), *(Option(text) for text in others)))


def ticks(right: str, wrong: str = "") -> SelectAll:
    """Make options of a letter each."""
    return SelectAll("Which?", tuple(Option(each, is_right=each in right) for each in sorted(right + wrong)))


def number(value: str, *units: str, tol: str | None = None) -> Number:
    """Make a number."""
    tolerance = None if tol is None else Tolerance(Decimal(tol))
    return Number("How many?", Decimal(value), tuple(map(Unit, units)), tolerance)


def dose(formula: str, tol: str = "0.01", *, is_share: bool = True) -> Calculated:
    """Make a calculation."""
    tolerance = Tolerance(Decimal(tol), is_share=is_share)
    return Calculated("How much?", read_formula(formula), formula, (Unit("mg"),), tolerance)


def named(*members: tuple[str, ...]) -> NameAll:
    """Make a list of names."""
    return NameAll("Which?", tuple(map(AcceptedAnswer, members)))


def filled(*blanks: tuple[str, ...]) -> Cloze:
    """Make a text with blanks."""
    return Cloze("… and …", tuple(map(AcceptedAnswer, blanks)))


def ordered(*texts: str) -> Ordering:
    """Make lines in order."""
    return Ordering("Order?", tuple(map(Line, texts)))


def paired(*pairs: tuple[str, str], more: tuple[str, ...] = ()) -> Matching:
    """Make items with their choices."""
    items = tuple(Item(text, right) for text, right in pairs)
    return Matching("Which?", items, tuple(dict.fromkeys((*(item.right for item in items), *more))))


def changed(then: AnyKind, now: AnyKind) -> bool:
    """Say whether the answer has changed, as one kept in brief is compared with the present one."""
    brief = has_changed(then.answer_key.brief, now.answer_key.text)
    assert brief is has_changed(then.answer_key.text, now.answer_key.text)
    return brief


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (Flip("Arm?", "17q"), Flip("Arm?", "17p")),
        (best("2+", "3+"), best("3+", "2+")),
        (best("more than 10%", "5%"), best("more than 15%", "5%")),
        (best("≥ 6", "4"), best("> 6", "4")),
        (TrueFalse("So?", value=True), TrueFalse("So?", value=False)),
        (typed("ERBB2"), typed("ERBB3")),
        (typed("ERBB2", "HER2"), typed("ERBB2")),
        (typed("ERBB2"), typed("ERBB2", exact=True)),
        (typed("ERBB2", exact=True), typed("Erbb2", exact=True)),
        (ticks("ab", "c"), ticks("a", "bc")),
        (ticks("ab", "c"), ticks("abc")),
        (number("6"), number("8")),
        (number("6", "mg"), number("6", "g")),
        (number("6", "mg", "g"), number("6", "mg")),
        (number("6", tol="1"), number("6", tol="0.5")),
        (number("6", tol="1"), number("6")),
        (number("2.0"), number("2.00")),
        (dose("6 * 80"), dose("8 * 80")),
        (dose("6 * 80", "0.05"), dose("6 * 80")),
        (dose("6 * 80"), dose("6 * 80", "1", is_share=False)),
        (named(("a",), ("b",)), named(("a",), ("c",))),
        (named(("a",), ("b",)), named(("a",), ("b",), ("c",))),
        (named(("a", "x"), ("b",)), named(("a",), ("b", "x"))),
        (filled(("a",), ("b",)), filled(("b",), ("a",))),
        (filled(("a", "x"), ("b",)), filled(("a",), ("b", "x"))),
        (ordered("a", "b", "c"), ordered("b", "a", "c")),
        (paired(("a", "1"), ("b", "2")), paired(("a", "2"), ("b", "1"))),
        (paired(("a", "1")), paired(("a", "1"), ("b", "2"))),
        (Flip("Arm?", "17q"), typed("17p", "17q")),
    ],
)
def test_a_changed_answer_is_seen(then: AnyKind, now: AnyKind) -> None:
    """Another key, fewer accepted texts, less leeway."""
    assert changed(then, now)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (Flip("Arm?", "17q"), Flip("Which arm?", "17Q.")),
        (best("Tumour", "Node"), best("tumor", "Margin", "Skin")),
        (typed("ERBB2"), typed("ERBB2", "HER2/neu")),
        (typed("ERBB2", "HER2/neu"), typed("HER2/neu", "ERBB2", "NEU")),
        (typed("ERBB2", exact=True), typed("ERBB2", "ErbB-2", exact=True)),
        (ticks("ab", "c"), ticks("ab", "cd")),
        (number("6", "mg"), number("6.0", "mg", "g", tol="1")),
        (number("6", tol="1"), number("6", tol="2")),
        (dose("6 * 80"), dose("6*80", "0.05")),
        (named(("a",), ("b",)), named(("b",), ("a", "x"))),
        (filled(("a",), ("b",)), filled(("a", "x"), ("b",))),
        (ordered("a", "b"), ordered("A", "B")),
        (paired(("a", "1"), ("b", "2")), paired(("b", "2"), ("a", "1"), more=("3",))),
        (Flip("Arm?", "17q"), typed("17q")),
        (typed("17q", "17q12"), Flip("Arm?", "17q")),
        (typed("17q", "17q12"), best("17q", "17p")),
        (ticks("a", "b"), best("a", "b")),
    ],
)
def test_what_is_no_other_answer_is_passed_over(then: AnyKind, now: AnyKind) -> None:
    """Other words around it, more that is accepted, more leeway, another way to ask."""
    assert not changed(then, now)


def test_a_long_list_is_kept_in_brief() -> None:
    """Texts beyond those that are kept may come and go; one that is kept may not go."""
    words = [f"w{number}" for number in range(3 * MOST_KEPT)]
    then = typed(*words).answer_key.brief
    assert len(then) < 10 * (MOST_KEPT + 1)
    assert not has_changed(then, typed(*words, "more").answer_key.text)
    assert not has_changed(then, typed(*words[:-1]).answer_key.text)
    assert has_changed(then, typed(words[0], *words[2:]).answer_key.text)


@given(STANDARDS)
def test_nothing_has_changed_against_itself(answer_key: AnswerKey) -> None:
    """In full or in brief."""
    assert not has_changed(answer_key.text, answer_key.text)
    assert not has_changed(answer_key.brief, answer_key.text)


@given(STANDARDS, TEXTS, st.fractions(0, 100))
def test_more_that_is_right_is_no_change(
    answer_key: AnswerKey, more: tuple[str, ...], leeway: Fraction
) -> None:
    """However much is accepted besides."""
    within = None if answer_key.within is None else answer_key.within + leeway
    also = (*answer_key.also, *more) if answer_key.also else ()
    wider = AnswerKey(answer_key.exactly, also, within, answer_key.is_share)
    assert not has_changed(answer_key.text, wider.text)


@given(choices(), st.integers(0, 99))
def test_a_shuffle_is_no_change(kind: SingleBest, seed: int) -> None:
    """The standard hangs on the card and not on how it is posed."""
    assert kind.pose(Random(seed)).answer_key == kind.answer_key


@pytest.mark.parametrize("odd", ["", "?", "0123", "01234567=1/0", "01234567:", "{}", "01234567=-1"])
def test_what_is_not_known_has_not_changed(odd: str) -> None:
    """An answer of before there were standards, or a damaged one, brings no card back."""
    now = typed("ERBB2").answer_key.text
    assert not has_changed(odd, now)
    assert not has_changed(now, odd)


def test_signs_are_distinguished() -> None:
    """Where folding would leave nothing, the signs themselves count."""
    assert changed(Flip("Sign?", "+"), Flip("Sign?", "-"))
