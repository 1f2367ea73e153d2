"""Numbers, ranges and units as Moodle XML has them."""

from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement

from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.card_by_card import CannotSayError
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle_xml.writing.elements import typed, value

_NO_NUMBER = "without what is said of an answer that is no number"


def number_answers(kind: Number) -> tuple[tuple[Element, ...], tuple[str, ...]]:
    """Return the answers and units of a number, and what it lacks of the card."""
    allowed = Fraction(0) if kind.tolerance is None else kind.tolerance.allowed(kind.value)
    each = [_number("100", f"{kind.value:f}", decimal(allowed))]
    changed = ("without other ways to say its number",) if kind.accept else ()
    for wrong in kind.reject:
        read = read_number(words_of(wrong.text))
        if read is None or "-" in read[0][1:]:
            changed = (*changed, _NO_NUMBER)
        else:
            each.append(_number("0", read[0], "0", wrong.feedback))
    return (*each, *_units(kind)), changed


def span_answers(kind: NumberSpan) -> tuple[tuple[Element, ...], tuple[str, ...]]:
    """Return the answers and units of a range: its middle, and how far it is to its ends.

    Raises:
        CannotSayError: for a bound.
    """
    low, high = kind.span.low, kind.span.high
    if low is None or high is None:
        raise CannotSayError("a bound such as ≥ 2")
    answer = _number("100", decimal((low + high) / 2), decimal((high - low) / 2))
    changed = () if kind.takes_any_within else ("any number within the range is right",)
    return (answer, *_units(kind)), ("a range became its middle with a tolerance", *changed)


def decimal(many: Fraction) -> str:
    """Return a number with as many figures as a float has, and none that mean nothing."""
    return f"{float(many):.15f}".rstrip("0").rstrip(".")


def _number(fraction: str, number: str, tolerance: str, feedback: str = "") -> Element:
    answer = typed(fraction, number, feedback)
    answer.insert(1, value("tolerance", tolerance))
    return answer


def _units(kind: Number) -> tuple[Element, ...]:
    """Return the units, each with how many of it make one of the first; a number without its unit is right, too."""
    if not kind.units:
        return ()
    units = Element("units")
    for unit in kind.units:
        element = SubElement(units, "unit")
        element.append(value("multiplier", decimal(1 / unit.factor)))
        element.append(value("unit_name", unit.name))
    graded = {"unitgradingtype": "0", "unitpenalty": "0.1", "showunits": "0", "unitsleft": "0"}
    return (units, *(value(tag, text) for tag, text in graded.items()))
