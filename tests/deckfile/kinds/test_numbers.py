"""Numbers, calculations and what is drawn for them, as a deck holds them."""

import json
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.deck.deck_reader import card_of
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.number import Number, Tolerance
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.limits import MOST_COMBINATIONS
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.unit import Unit
from tests.deckfile.reading import card, codes, read

PIECES = (*"0123456789", ".", ",", " ", *"+-*/^()", "kg", "cm", "{", "}", "min(", "round(", "sqrt(")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("answer = 14", Number("Which gene?", Decimal(14))),
        ("answer = 2.0", Number("Which gene?", Decimal("2.0"))),
        ('answer = 10\naccept = [">= 10"]', Number("Which gene?", Decimal(10), accept=(">= 10",))),
        ('answer = 10\nunit = "%"', Number("Which gene?", Decimal(10), (Unit("%"),))),
        (
            'answer = 420\nunit = ["mg", "g = 1000", "milligram"]',
            Number("Which gene?", Decimal(420), (Unit("mg"), Unit("g", Fraction(1000)), Unit("milligram"))),
        ),
        (
            'answer = 2\nunit = ["weeks", "days=1/7"]',
            Number("Which gene?", Decimal(2), (Unit("weeks"), Unit("days", Fraction(1, 7)))),
        ),
    ],
)
def test_a_number(body: str, expected: Number) -> None:
    """With the figures of the deck, its unit, and others in which it may be given."""
    assert card(body).kind == expected
    assert str(card(body).kind.right_answer) == expected.right_answer


@pytest.mark.parametrize(
    ("tol", "tolerance"),
    [
        *(
            ('"2%"', Tolerance(Decimal("0.02"), is_share=True)),
            ('"2.5 percent"', Tolerance(Decimal("0.025"), is_share=True)),
        ),
        *(("5", Tolerance(Decimal(5))), ("0.5", Tolerance(Decimal("0.5"))), ('"5"', Tolerance(Decimal(5)))),
        *(('"5 mg"', Tolerance(Decimal(5))), ("0", Tolerance(Decimal(0)))),
    ],
)
def test_a_tolerance(tol: str, tolerance: Tolerance) -> None:
    """A share of the answer, or a distance in the asked unit."""
    kind = card(f'answer = 420\nunit = "mg"\ntol = {tol}').kind
    assert isinstance(kind, Number)
    assert kind.tolerance == tolerance


@pytest.mark.parametrize("tol", ['"5 g"', '"x"', '""', "true", "-1", '"-2%"', "inf", "nan", "[5]"])
def test_an_invalid_tolerance_is_reported(tol: str) -> None:
    """Another unit among it."""
    assert codes(read(f'[[card]]\nquestion = "Q"\nanswer = 420\nunit = "mg"\ntol = {tol}\n')) == ["D103"]


@pytest.mark.parametrize(
    "unit",
    [
        "5",
        "[]",
        '""',
        '"="',
        '"5"',
        '"1/2 tablet"',
        '"0 mg"',
        '"(mg)"',
        '"g=1000"',
        '["mg", "g=0"]',
        '["mg", 5]',
        f'"{"m" * 41}"',
    ],
)
def test_an_invalid_unit_is_reported(unit: str) -> None:
    """So is a unit that nobody could type after a number."""
    assert codes(read(f'[[card]]\nquestion = "Q"\nanswer = 420\nunit = {unit}\n')) == ["D103"]


@pytest.mark.parametrize("unseen", ["\\u200b", "\\ufeff", "\\u2060", "\\u00ad"])
def test_a_unit_is_what_it_looks_like(unseen: str) -> None:
    """Nobody could type what cannot be seen."""
    kind = card(f'answer = 420\nunit = ["m{unseen}g", "g{unseen}=1000"]').kind
    assert isinstance(kind, Number)
    assert [unit.name for unit in kind.units] == ["mg", "g"]
    assert marking.mark(kind, Entered("420 mg")).is_right


def test_numbers_are_drawn_for_the_whole_card() -> None:
    """Question, formula, hints and reason have the same ones."""
    read_card = card(
        'answer = "= 6 * kg"\nunit = "mg"\nvars.kg = { from = 0.5, to = 0.9, step = 0.1 }\n'
        'why = "{6 * kg} mg"\nhint = ["{kg}"]',
        question='question = "{kg} kg?"',
    )
    assert isinstance(read_card.kind, Calculated)
    seen = set()
    for seed in range(50):
        drawn = read_card.drawn(Random(seed))
        kg = drawn.hints[0]
        seen.add(kg)
        assert drawn.kind.prompt == f"{kg} kg?"
        assert drawn.kind.right_answer == drawn.why
        assert marking.mark(drawn.kind.pose(Random(seed)), Entered(drawn.why)).is_right
    assert seen == {"0.5", "0.6", "0.7", "0.8", "0.9"}


def test_numbers_are_drawn_for_options_too() -> None:
    """And for their feedback."""
    body = 'options = ["* {6 * kg} mg -- For {kg} kg.", "- {8 * kg} mg"]\nvars.kg = [50, 60]'
    kind = card(body).drawn(Random(1)).kind
    assert isinstance(kind, SingleBest)
    assert kind.options[0].text in ("300 mg", "360 mg")
    assert kind.options[0].feedback in ("For 50 kg.", "For 60 kg.")


def test_braces_without_vars_are_text() -> None:
    """Nothing is drawn for such a card."""
    read_card = card('answer = "{x}"\nwhy = "{6 * kg}"')
    assert read_card.variables is None
    assert read_card.drawn(Random(1)) == read_card


def test_as_many_combinations_as_can_be_checked() -> None:
    """One more is refused, and not even counted out."""
    body = '[[card]]\nquestion = "{{a}} {{b}}"\nanswer = "= a * b"\nvars.a = {{ from = 1, to = {}, step = 1 }}\nvars.b = [1]\n'
    assert codes(read(body.format(MOST_COMBINATIONS))) == []
    assert codes(read(body.format(MOST_COMBINATIONS + 1))) == ["D152"]


@pytest.mark.parametrize(
    "body",
    [
        'answer = "= 9^9^9^9^9"',
        f'answer = "= {"(" * 100_000}"',
        f'answer = "= {"-" * 100_000}1"',
        f'answer = "= {"9" * 100_000}"',
        'answer = "= a"\nvars.a = { from = 0, to = 1e308, step = 5e-324 }',
        'answer = "= a"\n' + "\n".join(f"vars.a{number} = [1, 2]" for number in range(2000)),
        'answer = "= a"\nvars.a = [1, 2]\nwhy = "'
        + "".join(f"{{a + {number}}}" for number in range(20_000))
        + '"',
        'answer = "= a"\nvars.a = [1, 2]\nwhy = "' + "{" * 200_000 + '"',
    ],
    ids=["powers", "brackets", "signs", "figures", "range", "names", "formulas", "braces"],
)
@pytest.mark.much_work
def test_what_would_never_end_is_refused(body: str) -> None:
    """With a problem, before anything is worked out: this would not end otherwise."""
    reading = read(f'[[card]]\nquestion = "{{a}}"\n{body}\n')
    assert {*codes(reading)} <= {"D151", "D152", "D153", "D154", "D196"}


@pytest.mark.much_work
def test_the_most_that_is_allowed_is_checked() -> None:
    """All combinations, in all formulas that a card may have."""
    terms = " + ".join(["a * b"] * 20)
    why = "".join(f"{{{terms} + {number}}}" for number in range(5))
    reading = read(
        f'[[card]]\nquestion = "{{a}} {{b}}"\nanswer = "= {terms}"\nwhy = "{why}"\n'
        "vars.a = { from = 1, to = 100, step = 1 }\nvars.b = { from = 1, to = 100, step = 1 }\n"
    )
    assert codes(reading) == []


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)
def test_a_card_that_is_read_can_be_asked(formula: str, why: str) -> None:
    """In any card, each combination has an answer, and that answer is marked right."""
    reading = read(
        f'[[card]]\nquestion = "Q"\nanswer = "= {formula}"\nwhy = "{why}"\nvars.kg = [0, 2]\nvars.cm = [1.5, -3]\n'
    )
    assert {*codes(reading)} <= {"D151", "D152", "D153", "D160"}
    assert reading.deck is not None
    for each in reading.deck.cards:
        for seed in range(8):
            question = each.drawn(Random(seed)).kind.pose(Random(seed))
            assert marking.mark(question, Entered(each.drawn(Random(seed)).kind.right_answer)).is_right


@pytest.mark.parametrize(("written", "typed", "is_right"), [("7.40", "7.44", False), ("7.4", "7.44", True)])
def test_a_number_keeps_the_figures_of_the_deck(written: str, typed: str, *, is_right: bool) -> None:
    """Also when it is read again from the index."""
    reading = read(f'[[card]]\nid = "p"\nquestion = "pH?"\nanswer = {written}')
    assert reading.deck is not None
    [(key, stored)] = reading.tables.items()
    again = card_of(key, json.loads(json.dumps(stored)))
    assert again == reading.deck.cards[0]
    number = again.kind
    assert isinstance(number, Number)
    assert number.right_answer == written
    assert marking.mark(number, Entered(typed)).is_right is is_right


@pytest.mark.parametrize("answer", ["2.0-3.0", "2 to 3", "2–3", ">= 2", "< 10", "≥ 65"])
def test_a_range_or_a_bound(answer: str) -> None:
    """It is a number card, its answer shown as it was written."""
    number = card(f'answer = "{answer}"\nunit = "%"', question='question = "How many?"').kind
    assert isinstance(number, NumberSpan)
    assert number.right_answer == f"{answer}%"
    assert not number.takes_any_within
    assert marking.mark(number, Entered(answer)).is_right


def test_any_number_within_a_range_may_be_right() -> None:
    """If the author says so."""
    number = card('answer = "2.0-3.0"\nwithin = true', question='question = "How many?"').kind
    assert isinstance(number, NumberSpan)
    assert marking.mark(number, Entered("2.5")).is_right


@pytest.mark.parametrize(
    "body", ['answer = "4-6"\ntyped = true', 'answer = "4-6 weeks"', 'answer = "CDK4-6"', 'answer = "3-2"']
)
def test_a_text_with_a_range_in_it_stays_a_text(body: str) -> None:
    """So does one that is typed letter by letter."""
    assert not isinstance(card(body).kind, Number)


def test_within_goes_with_a_range() -> None:
    """And with nothing else."""
    assert codes(read('[[card]]\nid = "n"\nquestion = "?"\nanswer = 4\nwithin = true')) == ["D199"]


@pytest.mark.parametrize(
    ("reject", "code"), [("sixty -- No.", []), ("none -- No.", ["D103"]), ("14.0 -- No.", ["D192"])]
)
def test_wrong_numbers_may_have_feedback(reject: str, code: list[str]) -> None:
    """If they are numbers, and wrong."""
    reading = read(f'[[card]]\nid = "n"\nquestion = "How many?"\nanswer = 14\nreject = ["{reject}"]')
    assert codes(reading) == code
    if not code:
        assert reading.deck is not None
        number = reading.deck.cards[0].kind
        assert isinstance(number, Number)
        assert marking.mark(number, Entered("60")).feedback == "No."


@pytest.mark.parametrize(
    ("formula", "value"),
    [("round(0.285 * 100)", 29), ("round(1.005 * 1000) / 1000", "1.005"), ("0.1 * 3", "0.3")],
)
def test_formulas_leave_no_dust(formula: str, value: object) -> None:
    """Half is rounded up, as on paper."""
    kind = card(f'answer = "= {formula}"').kind
    assert isinstance(kind, Calculated)
    assert kind.with_values({}).value == Decimal(str(value))
