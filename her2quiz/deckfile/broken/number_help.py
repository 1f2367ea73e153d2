"""Help with numbers that are not valid TOML: with a unit, a per cent sign or a decimal comma."""

import re

from her2quiz.deckfile.grammar.separators import without_separators
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.numbers.unit import is_unit

_NUMBER = re.compile(
    r"[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<figures>[+-]?[0-9]+(?:[.,][0-9]+)?)(?P<rest>[^0-9#.,;:/\"'][^#]*|)(?:#.*)?$"
)
_ANSWER = re.compile(r"[ \t]*(?:answer|a|anwser)[ \t]*=[ \t]*([^#]*)")
_WITHOUT_WHOLE = re.compile(r"[+-]?(?:[.,][0-9]+|[½¼¾⅛⅕])")
_FRACTION = re.compile(r"[0-9]+[ \t]*/[ \t]*[0-9]+")
_ANSWERS = frozenset({"answer", "a", "anwser"})
_WHOLE = frozenset({"pick", "choices"})
_THOUSANDS = 3
_MOST_WORDS = 4


def number_help(line: str) -> str:
    """Say how to write the number on a line; empty if there is none, or if it is valid."""
    parted = _parted_help(line)
    found = _NUMBER.match(line)
    if parted or found is None:
        return parted
    key, figures, unit = found["key"], found["figures"], found["rest"].strip()
    if "," not in figures and not unit:
        return ""
    number = figures.replace(",", ".")
    if key in _WHOLE and "," not in figures:
        return f"write only the number: {key} = {number}"
    if key == "tol" and (unit == "%" or not unit):
        return (
            f'write tol = "{number}%"' if unit else f"write the number with a decimal point: tol = {number}"
        )
    if key not in _ANSWERS:
        return ""
    return _with_unit(number, unit, found["rest"]) if unit else _with_point(figures, number)


def _parted_help(line: str) -> str:
    """Say how to write a range or a bound, or a number whose thousands are parted."""
    found = _ANSWER.match(line)
    text = found[1].strip() if found else ""
    if _WITHOUT_WHOLE.fullmatch(text):
        quantity = read_quantity(text)
        return (
            f"write the number with a zero before the point: answer = {float(quantity.value)}"
            if quantity
            else ""
        )
    if _FRACTION.fullmatch(text):
        return "write the number with a decimal point, such as 0.25"
    number, span = without_separators(text), read_span(text)
    if number:
        return f"write thousands without a separator: answer = {number}"
    if span is None or '"' in text or "'" in text:
        return ""
    unit = span.unit if span.unit and text.endswith(span.unit) and is_unit(span.unit) else ""
    beside = f', and, on a line of its own, unit = "{unit}"' if unit else ""
    return f'put the range in double quotes: answer = "{text.removesuffix(unit).strip()}"{beside}'


def _with_unit(number: str, unit: str, rest: str) -> str:
    is_apart = rest[:1].isspace() and len(unit.split()) <= _MOST_WORDS
    if not is_apart and not is_unit(unit):
        return ""
    return f'write answer = {number} and, on a line of its own, unit = "{unit}"'


def _with_point(figures: str, number: str) -> str:
    whole, _, decimals = figures.partition(",")
    if len(decimals) == _THOUSANDS:
        return f"write a decimal point, or thousands without a separator: {number} or {whole}{decimals}"
    return f"write the number with a decimal point: answer = {number}"
