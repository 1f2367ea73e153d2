"""`answer` as a number, a range or a bound: the learner types it."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from her2quiz.deckfile.answers.accepted_answers import rejections
from her2quiz.deckfile.answers.schema_pieces import QUANTITY_KEYS, TYPED_KEYS
from her2quiz.deckfile.answers.separator_checks import (
    report_commas_beside,
    report_point_for_thousands,
    report_separators_in_range,
)
from her2quiz.deckfile.fields.json_schema import has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import is_number, read_tolerance, read_units, usable_number
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.parse import WrittenNumber
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import Span, read_span

_MOST_FIGURES = 30
_ANY_SPAN = r"^\s*(?:(?:[<>]=?|=[<>]|[≥≤⩾⩽])\s*[-−]?[0-9.,]+|[-−]?[0-9.,]+\s*(?:[-‐‑‒–—−…]|\.\.+|to)\s*[-−]?[0-9.,]+)\s*$"


def _claims(table: Table) -> bool:
    return is_number(table.get("answer")) or _span(table) is not None


def _span(table: Table) -> Span | None:
    """Return the range or the bound that is the answer; one with words or a unit in it is a text."""
    answer: Any = table.get("answer")
    if not isinstance(answer, str) or any(map(str.isalpha, answer.replace(" to ", ""))):
        return None
    is_score = answer.rstrip().endswith("+")  # 3+ is an IHC score, and not "3 or more"
    span = None if is_score or table.has("accept") or table.has("typed") else read_span(answer)
    return None if span is None or span.unit else span


def _first(span: Span) -> Decimal:
    end = span.low if span.low is not None else span.high or Fraction(0)
    return Decimal(end.numerator) / Decimal(end.denominator)


def _shown(end: Fraction | None) -> str:
    return "" if end is None else f"{Decimal(end.numerator) / Decimal(end.denominator):f}"


def _read(table: Table) -> Number | NumberSpan:
    span = _span(table)
    if span is not None:
        question = NumberSpan(
            table.text("question"),
            _first(span),
            read_units(table),
            read_tolerance(table),
            rejections(table),
            span=span,
            written=table.text("answer").strip(),
            takes_any_within=table.get("within") is True,
        )
        table.flag("within")
        report_commas_beside(table)
        report_separators_in_range(table, *(_shown(end) for end in (span.low, span.high)))
        _report_rejections(table, question)
        return question
    _report_within(table)
    return _read_number(table)


def _read_number(table: Table) -> Number:
    key = _key(table)
    if key is None:
        table.report(
            "D103",
            "this number cannot be an answer",
            "write a number with fewer figures, such as 420, 4.5 or 6.02e23",
            table.at("answer"),
        )
    units, tolerance, reject = read_units(table), read_tolerance(table), rejections(table)
    accept = table.texts("accept")
    number = Number(table.text("question"), key or Decimal(0), units, tolerance, reject, accept=accept)
    report_commas_beside(table)
    report_point_for_thousands(table)
    if key is not None:
        _report_rejections(table, number)
    return number


def _key(table: Table) -> Decimal | None:
    """Return the number with the figures that were written: 0.50 is more precise than 0.5."""
    value = table.get("answer")
    key = usable_number(value)
    text = value.text if isinstance(value, WrittenNumber) else table.context.get("written", "")
    if key is None or not text or len(text) > _MOST_FIGURES:
        return key
    try:
        return Decimal(text)
    except InvalidOperation:
        return key


def _report_rejections(table: Table, question: Number | NumberSpan) -> None:
    """Report what is rejected and is no number, or right."""
    for place, rejection in enumerate(question.reject):
        if read_quantity(rejection.text) is None:
            message, help_ = f"'{rejection.text}' is not a number", 'write reject = ["66 -- You added."]'
            table.report("D103", message, help_, table.at("reject", place))
        elif question.is_right_text(rejection.text) and not question.why_not(rejection.text):
            message = f"'{rejection.text}' is rejected, but it is right"
            table.report("D192", message, "remove it from one of the two", table.at("reject", place))


def _report_within(table: Table) -> None:
    if table.has("within"):
        message, help_ = (
            "'within' has no effect without a range",
            'write a range in quotes: answer = "2.0-3.0"',
        )
        table.report("D199", message, help_, table.at_key("within"), severity=Severity.WARNING)


_ONE_COLUMN = r"^\s*\{[^{}\n]*\}\s*$"

READER = Reader(
    name="number card",
    keys={**QUANTITY_KEYS, **TYPED_KEYS, "within": {"type": "boolean"}},
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=has_value("answer", {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _ANY_SPAN}]}),
    shape_in_rows=has_value("answer", {"type": "string", "pattern": _ONE_COLUMN}),
)
