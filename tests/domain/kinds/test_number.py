"""A number."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.number import MORE_FIGURES, ONE_NUMBER, Number, Tolerance
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.mark import Mark
from her2quiz.domain.marking.numbers.quantity import shown, written
from her2quiz.domain.marking.numbers.unit import Unit
from tests.domain.marks import whole_mark
from tests.domain.strategies import nasty_texts

GRAMS = Unit("g", Fraction(1000))
DOSE = Number("Which dose?", Decimal(420), (Unit("mg"), GRAMS))
SHARE = Number("Above what share?", Decimal(10), (Unit("%"),))
CYCLES = Number("How many cycles?", Decimal(14))
PLATELETS = Number("How many?", Decimal(150), (Unit("x 10^9/L"),))
NO_NUMBER = "This cannot be read as a number."
WRONG_UNIT = "Right number, wrong unit: give the answer in mg."

numbers = st.one_of(st.floats(-1e12, 1e12), st.integers(-(10**12), 10**12)).map(written)
unit_lists = st.sampled_from(
    [
        (),
        (Unit("mg"),),
        (Unit("mg"), GRAMS),
        (Unit("%"),),
        (Unit("x 10^9/L"),),
        (Unit("10^9/L"),),
        (Unit("°C"),),
    ]
)
tolerances = st.sampled_from(
    [None, Tolerance(Decimal(0)), Tolerance(Decimal("0.02"), is_share=True), Tolerance(Decimal(5))]
)


@pytest.mark.parametrize(
    "text",
    [
        *("420", "420 mg", "420mg", " 420.0 MG. ", "420 milligrams", "0.42 g", "0,42 g", "0.420 grams"),
        *("4.2e2", "4.2 x 10^2 mg", "840/2", "= 420", "420,0"),
    ],
)
def test_the_number_is_right_in_any_of_its_units(text: str) -> None:
    """A bare number counts as in the asked unit."""
    assert whole_mark(DOSE, Entered(text)) == Mark(score=1, right_answer="420 mg")


@pytest.mark.parametrize(
    ("text", "feedback"),
    [
        *(("421", ""), ("-420 mg", ""), ("4.2 g", ""), ("420.4", "")),
        *(("420 g", WRONG_UNIT), ("420 µg", WRONG_UNIT), ("420 ml", WRONG_UNIT), ("420 mg/kg", WRONG_UNIT)),
        *(("42 ml", "Give the answer in mg."), ("4,200", "Read as 4200. Write decimals with a point.")),
        *(("", NO_NUMBER), ("some hundred", NO_NUMBER), ("400-440", NO_NUMBER), ("1/0", NO_NUMBER)),
    ],
)
def test_the_feedback_says_what_is_wrong(text: str, feedback: str) -> None:
    """The number or the unit."""
    assert whole_mark(DOSE, Entered(text)) == Mark(score=0, right_answer="420 mg", feedback=feedback)


@pytest.mark.parametrize("text", ["10", "10 %", "10%", "10 percent", "10 per cent", "10.0"])
def test_percent_may_be_written_or_left_out(text: str) -> None:
    """A share is written close to its sign."""
    assert whole_mark(SHARE, Entered(text)) == Mark(score=1, right_answer="10%")
    assert not marking.mark(SHARE, Entered("0.1")).is_right


@pytest.mark.parametrize("text", ["14", "14 cycles", "14 x"])
def test_without_a_unit_any_will_do(text: str) -> None:
    """Nothing was asked but the number."""
    assert whole_mark(CYCLES, Entered(text)) == Mark(score=1, right_answer="14")


@pytest.mark.parametrize("text", ["150", "150 x 10^9/L", "150 × 10⁹/l", "150x10^9", "1.5e11/L"])
def test_a_unit_may_hold_a_power_of_ten(text: str) -> None:
    """With the power or without."""
    assert marking.mark(PLATELETS, Entered(text)).is_right
    assert not marking.mark(PLATELETS, Entered("150.3 x 10^9/L")).is_right
    assert marking.mark(PLATELETS, Entered("150 /L")).feedback.startswith("Right number, wrong unit")


@pytest.mark.parametrize(
    ("key", "text", "is_right"),
    [
        *(
            ("2", "2.0", True),
            ("2", "1.6", False),
            ("2.0", "2", True),
            ("2.0", "1.96", False),
            ("10", "9.5", False),
        ),
        *(("0.33", "0.333", True), ("0.33", "⅓", True), ("0.33", "0.3", False), ("0.33", "0.335", False)),
        *(("4.5", "4.54", True), ("4.5", "4.55", False), ("4.5", "4.45", True), ("-4.5", "-4.45", True)),
    ],
)
def test_without_a_tolerance_the_figures_of_the_key_count(key: str, text: str, *, is_right: bool) -> None:
    """A whole number must be met: 1.6 is no ratio of 2."""
    assert marking.mark(Number("?", Decimal(key)), Entered(text)).is_right is is_right


def test_capitals_count_where_the_author_tells_two_units_apart() -> None:
    """And only there."""
    mass = Number("?", Decimal(420), (Unit("mg"), Unit("Mg", Fraction(10**9))))
    assert [marking.mark(mass, Entered(text)).is_right for text in ("420 mg", "420 MG", "420 Mg")] == [
        True,
        True,
        False,
    ]


def test_what_is_converted_is_rounded() -> None:
    """Nobody carries a factor to its last figure."""
    weight = Number("?", Decimal(70), (Unit("kg"), Unit("lb", Fraction("0.4536"))))
    assert marking.mark(weight, Entered("154.3 lb")).is_right
    assert not marking.mark(weight, Entered("150 lb")).is_right
    assert not marking.mark(weight, Entered("69.99")).is_right


@pytest.mark.parametrize(
    ("tolerance", "right", "wrong"),
    [
        (Tolerance(Decimal("0.02"), is_share=True), ("428.4", "411.6", "0.4284 g"), ("428.41", "411.59")),
        (Tolerance(Decimal(5)), ("425", "415"), ("425.01", "414.99")),
        (Tolerance(Decimal(0)), ("420",), ("420.0001",)),
    ],
)
def test_the_limit_of_the_tolerance_is_right(
    tolerance: Tolerance, right: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    """It counts in the asked unit, and to the last figure."""
    dose = Number("?", Decimal(420), DOSE.units, tolerance)
    assert all(marking.mark(dose, Entered(text)).is_right for text in right)
    assert not any(marking.mark(dose, Entered(text)).is_right for text in wrong)


@given(numbers, unit_lists, tolerances)
def test_what_is_shown_is_right(key: Decimal, units: tuple[Unit, ...], tolerance: Tolerance | None) -> None:
    """With its unit and without."""
    question = Number("?", key, units, tolerance)
    assert marking.mark(question, Entered(question.right_answer)).is_right
    assert marking.mark(question, Entered(shown(key))).is_right


@given(numbers, st.integers(1, 10**6), unit_lists)
def test_another_whole_number_is_wrong(key: Decimal, off: int, units: tuple[Unit, ...]) -> None:
    """However near it is."""
    assert not marking.mark(Number("?", key, units), Entered(shown(key + off))).is_right


@given(nasty_texts, unit_lists, tolerances)
def test_any_text_can_be_marked(text: str, units: tuple[Unit, ...], tolerance: Tolerance | None) -> None:
    """It is right or wrong."""
    assert marking.mark(Number("?", Decimal("4.5"), units, tolerance), Entered(text)).score in (0, 1)


@given(st.text())
def test_what_was_typed_is_recorded_as_it_was_typed(text: str) -> None:
    """Up to a length that no real answer reaches."""
    assert marking.record(DOSE, Entered(text)) == {"typed": text[:LONGEST_ANSWER]}


def test_giving_up_is_wrong() -> None:
    """The right answer is shown."""
    assert whole_mark(DOSE, GaveUp()) == Mark(score=0, right_answer="420 mg", gave_up=True)
    assert marking.record(DOSE, GaveUp()) == {"gave_up": True}


def test_it_is_posed_unchanged() -> None:
    """Nothing is left to chance."""
    assert DOSE.pose(Random(1)) == DOSE


@pytest.mark.parametrize("answer", [Revealed(), Said(True), Picked(0)], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError, match="Number"):
        marking.mark(DOSE, answer)


@pytest.mark.parametrize(
    "text", ["14 or 15", "14 and 15", "14 x 10", "14 not 15", "14 to 15", "14 plus 2", "14D"]
)
def test_what_changes_the_number_is_asked_again(text: str) -> None:
    """It is no answer, and never right."""
    assert CYCLES.why_not(text) == ONE_NUMBER
    assert not marking.mark(CYCLES, Entered(text)).is_right


@pytest.mark.parametrize("text", ["14 million", "14 hundred", "14 and a half", "14%", "14 dozen", "14‰"])
def test_what_multiplies_a_number_counts(text: str) -> None:
    """Also where no unit is asked for."""
    assert not marking.mark(CYCLES, Entered(text)).is_right


def test_more_figures_are_asked_for() -> None:
    """Where those that were given are right, as far as they go."""
    third = Number("?", Decimal("0.333"))
    assert [third.why_not(text) for text in ("0.3", "0.33", "0.34", "0.333", "0.3333")] == [
        *(MORE_FIGURES, MORE_FIGURES, "", "", ""),
    ]
    assert Number("?", Decimal("0.333"), tolerance=Tolerance(Decimal("0.1"))).why_not("0.3") == ""
    assert DOSE.why_not("400") == ""


def test_the_author_may_say_what_is_wrong_with_a_number() -> None:
    """In any unit, and sooner than that more figures are wanted."""
    dose = Number(
        "?", Decimal("0.66"), DOSE.units, reject=(Rejection("66 mg", "You added."), Rejection("0.7", "No."))
    )
    assert marking.mark(dose, Entered("0.066 g")).feedback == "You added."
    assert marking.mark(dose, Entered("0.7")).feedback == "No."
    assert dose.why_not("0.7") == ""


@pytest.mark.parametrize(
    ("unit", "value", "right", "wrong"),
    [
        ("mg", "1.5", ("1500 µg", "0.0015 g", "1.5 mgs"), ("1500 mg", "1.5 µg", "1.5 mL")),
        ("g/dL", "12", ("120 g/L", "12000 mg/dl"), ("12 g/L", "12 g")),
        ("mmol/L", "5.5", ("5500 µmol/L", "0.0055 mol/l"), ("5.5 mol/L",)),
        ("x 10^9/L", "150", ("150000/µL", "1.5e11/L"), ("150/µL",)),
        ("min", "3", ("3 minutes",), ("3 m", "3 in")),
    ],
)
def test_metric_units_convert(unit: str, value: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    """Whether the author lists them or not."""
    question = Number("?", Decimal(value), (Unit(unit),))
    assert all(marking.mark(question, Entered(text)).is_right for text in right)
    assert not any(marking.mark(question, Entered(text)).is_right for text in wrong)


def test_two_units_are_added() -> None:
    """The greater one first."""
    time = Number("?", Decimal("2.5"), (Unit("h"), Unit("min", Fraction(1, 60))))
    assert marking.mark(time, Entered("2 h 30 min")).is_right
    assert not marking.mark(time, Entered("30 min 2 h")).is_right
    assert not marking.mark(time, Entered("2 h 20 min")).is_right


@pytest.mark.parametrize(
    ("unit", "value", "right", "wrong"),
    [
        (
            "min",
            "90",
            ["1 h 30 min", "1h30min", "1 hour and 30 minutes"],
            ["1 h 20 min", "30 min 1 h", "1 h 30 mg"],
        ),
        ("weeks", "3", ["2 weeks 7 days"], ["2 weeks 3 days"]),
        ("mL", "1250", ["1 L 250 mL", "1 l, 250 ml"], ["1 L 250 mg", "1 L 25 mL", "1 mL 250 L"]),
        ("kg/m2", "25", ["25 kg/m2"], ["25 kg"]),
    ],
)
def test_two_units_that_the_author_does_not_list_are_added(
    unit: str, value: str, right: list[str], wrong: list[str]
) -> None:
    """As one of them alone is read."""
    question = Number("?", Decimal(value), (Unit(unit),))
    assert all(marking.mark(question, Entered(text)).is_right for text in right)
    assert not any(marking.mark(question, Entered(text)).is_right for text in wrong)
