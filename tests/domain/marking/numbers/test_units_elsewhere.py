"""Units as learners of other countries and other keyboards write them."""

from collections.abc import Callable
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.numbers.unit import Unit, folded, matching, meaning, metric_factor


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        *(
            ("mg", "Milligramm"),
            ("mg", "miligramos"),
            ("µg", "Mikrogramm"),
            ("kg", "kilos"),
            ("g", "grammes"),
        ),
        *(("%", "Prozent"), ("%", "pour cent"), ("%", "por ciento"), ("%", "per cento"), ("%", "percent")),
        *(("h", "Stunden"), ("h", "heures"), ("h", "horas"), ("days", "Tage"), ("days", "jours")),
        *(
            ("days", "días"),
            ("weeks", "Wochen"),
            ("weeks", "semanas"),
            ("months", "Monate"),
            ("months", "mois"),
        ),
        *(("months", "meses"), ("years", "Jahre"), ("years", "années"), ("years", "años"), ("IU", "IE")),
        *(("mg/kg", "mg pro kg"), ("mg/kg", "mg par kg"), ("mg/kg", "mg por kg"), ("mg/kg", "mgxkg^-1")),
        *(("mL/min", "ml min-1"), ("mL/min", "ml.min^-1"), ("mg/m²", "mg m-2"), ("/min", "min-1")),
        *(("°C", "ºC"), ("°C", "degrees"), ("°C", "Grad"), ("°F", "degrees"), ("copies", "copy")),
        *(("cycles", "Zyklen"), ("Tage", "days"), ("mmol/L", "Millimol/L"), ("kilocalories", "kcal")),
    ],
)
def test_a_unit_is_known_by_its_names_elsewhere(asked: str, said: str) -> None:
    """In German, French, Spanish and Italian, and with powers for what is divided by."""
    assert matching((Unit(asked),), said) is not None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        *(("mg", "Mikrogramm"), ("months", "minutos"), ("h", "jours"), ("mL/min", "mL min-2"), ("°C", "°F")),
        *(("°F", "degrees C"), ("mg/kg", "mg kg"), ("mg", "degrees"), ("/min", "min"), ("days", "día/kg")),
    ],
)
def test_another_unit_stays_another(asked: str, said: str) -> None:
    """Nothing is taken for a unit that it is not."""
    assert matching((Unit(asked),), said) is None


def test_units_elsewhere_are_converted_as_their_short_forms_are() -> None:
    """A quarter of an hour is one in any language, and per mille a tenth of per cent."""
    assert metric_factor("Minuten", "h") == metric_factor("min", "Stunden") == metric_factor("min", "h")
    assert metric_factor("Gramm", "mg") == metric_factor("g", "Milligramm") == metric_factor("g", "mg")
    factor = metric_factor("‰", "%")
    assert factor is not None
    assert factor * 10 == 1


_WAYS: list[Callable[[str], str]] = [
    *(str.lower, str.upper, str.title),
    *(lambda unit: f" {unit} ", lambda unit: unit.replace("/", " / ")),
]


@given(
    st.sampled_from(["mg", "mL/min", "µg/L", "°C", "cells", "copies", "days", "IU", "mmHg"]),
    st.lists(st.sampled_from(_WAYS), max_size=3),
)
def test_what_was_one_unit_stays_one(unit: str, ways: list[Callable[[str], str]]) -> None:
    """Names elsewhere add to what means the same, and take nothing away."""
    typed = reduce(lambda text, way: way(text), ways, unit)
    assert (folded(typed), meaning(typed)) == (folded(unit), meaning(unit))
