"""Numbers that are drawn, and texts that they are filled into."""

from decimal import Decimal
from random import Random

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.deck.card import Card
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import (
    Values,
    Variable,
    Variables,
    filled,
    filled_text,
    placeholders_with_lines,
)
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.single_best import SingleBest

KG = Variable("kg", (Decimal(48), Decimal(55)))
DOSE = Variable("dose", (Decimal("2.0"), Decimal("4.5"), Decimal(6)))
BOTH = Variables((KG, DOSE))
VALUES: Values = {"kg": Decimal(48), "dose": Decimal("2.0")}


def test_every_combination() -> None:
    """Each number of one name is combined with each of the other, or only for the names that are asked for."""
    assert BOTH.names == ("kg", "dose")
    assert BOTH.count == len(list(BOTH.combinations())) == 6
    assert list(BOTH.only(frozenset({"kg", "other"})).combinations()) == [
        {"kg": Decimal(48)},
        {"kg": Decimal(55)},
    ]
    assert list(Variables(()).combinations()) == [{}]


@given(st.integers())
def test_drawn_numbers_are_a_combination(seed: int) -> None:
    """The same seed draws the same numbers."""
    values = BOTH.draw(Random(seed))
    assert values in list(BOTH.combinations())
    assert values == BOTH.draw(Random(seed))


def test_everything_is_drawn_at_some_time() -> None:
    """Every number is drawn at some point."""
    assert len({tuple(BOTH.draw(Random(seed)).values()) for seed in range(200)}) == BOTH.count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            ("{kg} kg", "48 kg"),
            ("{ kg }", "48"),
            ("{6 * kg} mg", "288 mg"),
            ("{kg / 7}", "6.85714"),
            ("{dose}", "2.0"),
        ),
        *(
            ("{0.1 + 0.2}", "0.3"),
            ("{kg}{kg}", "4848"),
            ("no place", "no place"),
            ("", ""),
            ("{", "{"),
            ("{}", "{}"),
        ),
        *(("{lb}", "{lb}"), ("{1/0}", "{1/0}"), ("{{kg}}", "{48}"), ("{kg} {see below}", "48 {see below}")),
    ],
)
def test_a_text_is_filled(text: str, expected: str) -> None:
    """Numbers look as a person writes them; braces without a formula stay."""
    assert filled_text(text, VALUES) == expected


@given(st.text())
def test_any_text_can_be_filled(text: str) -> None:
    """Only the parts in braces can change."""
    assert filled_text(text, VALUES) == text or [*placeholders_with_lines(text)]


def test_the_contents_of_braces() -> None:
    """They come without spaces around them, and with their line."""
    text = "{kg} kg need\n{ 6 * kg } mg, {}"
    assert [*placeholders_with_lines(text)] == [(0, "kg"), (1, "6 * kg"), (1, "")]


def test_options_are_filled() -> None:
    """Tuples and classes are filled too; values other than texts stay."""
    question = SingleBest(
        "{kg} kg?", (Option("{6 * kg} mg", is_right=True), Option("{8 * kg} mg", feedback="For {kg}."))
    )
    assert filled(question, VALUES) == SingleBest(
        "48 kg?", (Option("288 mg", is_right=True), Option("384 mg", feedback="For 48."))
    )


def test_a_whole_card_is_filled() -> None:
    """The formula and the explanation use the same values."""
    kind = Calculated("{kg} kg?", read_formula("6 * kg"), "6 * kg")
    card = Card(
        "d/c", kind, story="He weighs {kg} kg.", why="{6 * kg} mg", hints=("6 x {kg}",), tags=("dose",)
    )
    drawn = filled(card, VALUES)
    assert drawn.kind == Number("48 kg?", Decimal(288), (), kind.tolerance)
    assert (drawn.key, drawn.story, drawn.why) == ("d/c", "He weighs 48 kg.", "288 mg")
    assert (drawn.hints, drawn.tags) == (("6 x 48",), ("dose",))


@pytest.mark.parametrize("value", [None, 5, 2.5, True, Decimal(3), ["{kg}"], frozenset({"{kg}"})])
def test_other_values_stay(value: object) -> None:
    """The same object is returned."""
    assert filled(value, VALUES) is value


def test_a_class_without_placeholders_is_returned_unchanged() -> None:
    """No new object is made."""

    @frozen
    class Plain:
        text: str = "no place"
        _hidden: str = "x"

    plain = Plain()
    assert filled(plain, VALUES) is plain
    assert filled(Plain(hidden="{kg}"), VALUES) == Plain(hidden="48")
