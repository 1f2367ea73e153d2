"""Checks on answers in words that another kind of answer would serve better."""

import re

from her2quiz.deckfile.fields.common_names import TRUTHS
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.separators import numbers_in, two_ways, without_separators
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.limits import LARGEST_NUMBER
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import Span, read_span
from her2quiz.domain.marking.numbers.unit import folded, is_unit, split_power

LONGEST_TYPED, MOST_TYPED_WORDS = 40, 5
"""The most characters and words that people type without a mistake."""

_COUNTED = {
    "copy",
    "copie",
    "signal",
    "cell",
    "gene",
    "domain",
    "receptor",
    "patient",
    "case",
    "slide",
    "block",
}
"""Things that are counted, without the plural s."""

_BARE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:[.,][0-9]{1,9})?")
_POWER_BEHIND = re.compile(r"\s[x×·*]\s*10(?:\^|\*\*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])", re.IGNORECASE)
_NEAR = late_pattern(
    r"(?:(?:about|around|approx(?:imately|\.)?|ca\.|circa|roughly|etwa|ungefähr|[~≈])\s*(?=\d)|(?=\d[\d.]*\s*(?:±|\+/-)))"
    r"(?P<number>\d+(?:\.\d+)?)(?:\s*(?:±|\+/-)\s*(?P<within>\d+(?:\.\d+)?))?\s*(?P<unit>\D.*)?",
    re.IGNORECASE,
)
_MOST_DECIMALS = 12
_ENDS = 2
_SHORT = 3
"""The most words of a name that one of several is."""

_PARTS = re.compile(r";|,(?!\d)|(?<!\d),")


def report_long_answer(table: Table, answer: str, place: int | None = None) -> None:
    """Report a typed answer, or a member of a list, that is longer than people type without a mistake."""
    if is_long(answer):
        message = f"this typed answer is longer than {MOST_TYPED_WORDS} words or {LONGEST_TYPED} characters"
        otherwise = "write typed = false, or " if place is None else "or "
        help_ = f'shorten it, {otherwise}hide words in a text: cloze = "… {{{{hidden}}}} …"'
        table.report("D194", message, help_, table.at("answer", place), severity=Severity.WARNING)


def is_long(answer: str) -> bool:
    """Whether an answer is longer than people type without a mistake."""
    return len(answer) > LONGEST_TYPED or len(answer.split()) > MOST_TYPED_WORDS


def report_number_as_text(table: Table, answer: str) -> None:
    """Report a number with a unit that is written as a text but could be typed as a number."""
    if table.path[:1] == ("table",):
        return
    quantity = read_quantity(answer)
    if quantity is None or not quantity.unit:
        _report_range_as_text(table, answer)
        return
    value = quantity.value
    if value < LARGEST_NUMBER and (is_unit(quantity.unit) or folded(quantity.unit) in _COUNTED):
        number = int(value) if value.denominator == 1 else float(value)
        help_ = f'write answer = {number} and unit = "{quantity.unit}", so that the learner types the number'
        table.report(
            "D156",
            "this answer is a number written as text",
            help_,
            table.at("answer"),
            severity=Severity.WARNING,
        )


def _report_range_as_text(table: Table, answer: str) -> None:
    """Report a range or a bound that is written with its unit or in words, and a number that is only near."""
    if table.has("accept") or table.get("typed") is False:
        return
    span, near = read_span(answer), _NEAR.fullmatch(answer.strip())
    if span is not None:
        _report_span(table, answer, span)
    elif near is not None and (not near["unit"] or is_unit(near["unit"])):
        tolerance = near["within"] or "…"
        beside = f' and unit = "{near["unit"]}"' if near["unit"] else ""
        help_ = f"write answer = {near['number']} and tol = {tolerance}{beside}, so that the learner types it"
        message = "this answer is a number with its tolerance, written as text"
        table.report("D156", message, help_, table.at("answer"), severity=Severity.INFO)


def _report_span(table: Table, answer: str, span: Span) -> None:
    if not span.unit or not answer.endswith(span.unit):
        return
    power = _POWER_BEHIND.search(answer.removesuffix(span.unit).rstrip())
    unit = answer[power.start() :].strip() if power else span.unit
    ends = answer.removesuffix(unit).rstrip()
    if is_unit(split_power(unit)[1].lstrip("/ ")) and len(numbers_in(ends)) <= _ENDS:
        written = _in_signs(span) if any(map(str.isalpha, ends.replace(" to ", ""))) else ends
        help_ = f'write answer = "{written}" and unit = "{unit}", so that the learner types it'
        message = "this answer is a range written as text"
        table.report("D156", message, help_, table.at("answer"), severity=Severity.INFO)


def _in_signs(span: Span) -> str:
    """Return a range or a bound as a deck has it, without words."""
    low, high = (None if end is None else f"{float(end):g}" for end in (span.low, span.high))
    if low and high:
        return f"{low}-{high}"
    equal = "=" if span.has_ends else ""
    return f">{equal} {low}" if low else f"<{equal} {high}"


def number_in_quotes(answer: object) -> str:
    """Return a number in quotes as TOML writes it without; empty if it is no number, or an ambiguous one."""
    text = answer.strip() if isinstance(answer, str) else ""
    if not text[-1:].isdigit():
        return ""
    is_number = _BARE.fullmatch(text) and two_ways(text) is None
    return text.replace(",", ".") if is_number else without_separators(text)


def report_unit_of_a_text(table: Table) -> frozenset[str]:
    """Report a unit or tolerance beside a number in quotes, and give the keys it reported."""
    answer = table.get("answer")
    number, ways = number_in_quotes(answer), two_ways(answer.strip()) if isinstance(answer, str) else None
    said = "" if number or ways or not isinstance(answer, str) else _number_said(answer, table.get("unit"))
    keys = [key for key in ("unit", "tol") if table.has(key)]
    if not (number or ways or said) or table.has("accept") or table.has("reject"):
        return frozenset()
    fixes = (ReplacedValue(table.path_of("answer"), number),) if number else ()
    wanted = " or ".join(ways or (number or said,))
    for key in keys:
        message, help_ = f"'{key}' needs a number, but the answer is in quotes", _without_quotes(wanted)
        table.report("D102", message, help_, table.at_key(key), fixes=fixes if key == keys[0] else ())
    return frozenset(keys)


def _number_said(answer: str, unit: object) -> str:
    """Return a number that is written otherwise as TOML has it: 1.5 e9, ½, ten, or 5 mg beside its unit; empty if it is none."""
    quantity = read_quantity(answer)
    if quantity is None or (quantity.unit and quantity.unit != unit):
        return ""
    value = quantity.value
    if value.denominator == 1:
        return str(value.numerator)
    is_decimal = 10**_MOST_DECIMALS % value.denominator == 0
    return repr(float(value)) if is_decimal else ""


def report_bare_number(table: Table, answer: str) -> None:
    """Report a number in quotes that the learner only recalls, unless the author says not to have it typed."""
    number, ways = number_in_quotes(answer), two_ways(answer.strip())
    is_meant = table.has("typed") or table.has("unit") or table.has("tol") or table.path[:1] == ("table",)
    if (number or ways) and not is_meant:
        wanted = _without_quotes(number) if ways is None else f"{_without_quotes(ways[0])}, or {ways[1]},"
        help_ = f"{wanted} so that the learner types it, or typed = false to keep it as it is"
        table.report("D156", "this number is in quotes", help_, table.at("answer"), severity=Severity.WARNING)


def _without_quotes(number: str) -> str:
    return f"write answer = {number} without quotes"


def report_truth_as_text(table: Table, answer: str) -> None:
    """Report true or false in quotes, where the learner could choose between them."""
    truth = TRUTHS.get(answer.casefold().rstrip("."))
    if truth and table.path[:1] != ("table",):
        help_ = f"write answer = {truth} without quotes to ask for true or false"
        table.report(
            "D157",
            f"'{answer}' in quotes is text, not true or false",
            help_,
            table.at("answer"),
            severity=Severity.WARNING,
        )


def report_comma_in_accepted(table: Table, answer: str) -> None:
    """Report several answers in one text: the learner would have to type the comma too."""
    value = table.get("accept")
    if table.path[:1] == ("table",) or _PARTS.search(answer):
        return
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0] if all(len(part.split()) <= _SHORT for part in _PARTS.split(value[0])) else None
    if not isinstance(value, str):
        return
    parts = [part.strip() for part in _PARTS.split(value) if part.strip()]
    if len(parts) > 1:
        told = ", ".join(f'"{part}"' for part in parts)
        message = f"this counts as one answer, including the {'comma' if ',' in value else 'semicolon'}"
        help_ = f"put each answer in its own quotes: accept = [{told}]"
        table.report("D198", message, help_, table.at("accept"), severity=Severity.WARNING)
