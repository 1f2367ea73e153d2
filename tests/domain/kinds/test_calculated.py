"""A number that is worked out."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.formulas.formula import FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import Variable, Variables
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.number import Number, Tolerance
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.unit import Unit

FORMULAS = (
    "6 * kg",
    "8 * kg / 21",
    "sqrt(kg * cm / 3600)",
    "round(6 * kg, 1)",
    "kg - cm",
    "max(kg, cm) / 7",
    "kg ^ 2 / cm",
)
VARIABLES = Variables(
    (
        Variable("kg", tuple(Decimal(kg) for kg in range(48, 96, 3))),
        Variable("cm", tuple(Decimal(cm) / 2 for cm in range(300, 380, 7))),
    )
)


def test_it_becomes_a_number() -> None:
    """The formula is worked out; the tolerance is 1 % unless the author says otherwise."""
    question = Calculated("?", read_formula("6 * kg"), "6 * kg", (Unit("mg"),))
    number = question.with_values({"kg": Decimal(70)})
    assert number == Number("?", Decimal(420), (Unit("mg"),), Tolerance(Decimal("0.01"), is_share=True))
    assert [
        marking.mark(number, Entered(text)).score for text in ("420 mg", "424.2", "424.3", "415.8", "415.7")
    ] == [
        1,
        1,
        0,
        1,
        0,
    ]


@given(st.sampled_from(FORMULAS), st.integers())
def test_the_right_number_is_right(text: str, seed: int) -> None:
    """What is shown, and what a pocket calculator gives."""
    formula, values = read_formula(text), VARIABLES.draw(Random(seed))
    number = Calculated("?", formula, text).with_values(values)
    assert marking.mark(number, Entered(number.right_answer)).is_right
    assert marking.mark(number, Entered(repr(formula.value(values)))).is_right


@pytest.mark.parametrize("text", FORMULAS)
def test_it_is_right_for_every_combination(text: str) -> None:
    """Not only for those that were tried."""
    question = Calculated("?", read_formula(text), text)
    numbers = [question.with_values(values) for values in VARIABLES.combinations()]
    assert len(numbers) == VARIABLES.count
    assert all(marking.mark(number, Entered(number.right_answer)).is_right for number in numbers)


@pytest.mark.parametrize(
    ("formula", "tolerance", "shown"),
    [
        ("66 / 45", "1%", "1.47"),
        ("66 / 45", "10%", "1.5"),
        ("66 / 45", "0.1%", "1.467"),
        ("66 / 45", "0.05", "1.47"),
        ("66 / 45", "0.1", "1.5"),
        ("66 / 45", "0", "1.46667"),
        ("round(66 / 45, 4)", "1%", "1.4667"),
        ("round(66 / 45, 1)", "1%", "1.5"),
        ("6 * 70", "1%", "420"),
        ("12345 / 7", "1%", "1764"),
        ("12345 * 7", "1%", "86415"),
        ("2 / 3000000", "1%", "6.67 × 10^-7"),
        ("-66 / 45", "1%", "-1.47"),
        ("0 * 7", "1%", "0"),
    ],
)
def test_the_key_is_shown_with_as_many_figures_as_matter(formula: str, tolerance: str, shown: str) -> None:
    """As many as the tolerance asks for, or as the author rounds to; all those before the point."""
    amount = Decimal(tolerance.rstrip("%")) / (100 if "%" in tolerance else 1)
    near = Tolerance(amount, is_share="%" in tolerance)
    question = Calculated("?", read_formula(formula), formula, tolerance=near)
    assert question.with_values({}).right_answer == shown


def test_the_key_is_marked_with_all_its_figures() -> None:
    """What is shown is for reading alone."""
    assert Calculated("?", read_formula("66 / 45"), "").with_values({}).value == Decimal("1.46667")


def test_a_formula_without_names_can_be_posed_at_once() -> None:
    """Nothing has to be drawn for it; one with names is drawn by its card."""
    assert Calculated("?", read_formula("6 * 70"), "6 * 70").pose(Random(1)).value == 420
    with pytest.raises(FormulaError, match="'kg' has no value"):
        Calculated("?", read_formula("6 * kg"), "6 * kg").pose(Random(1))
