"""Checks on points and commas in numbers, which authors of another country read in another way."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.separators import may_part_thousands, numbers_in, two_ways
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.deckfile.toml.parse import WrittenNumber
from her2quiz.deckfile.toml.where import Where

_CODE = "D158"


def report_point_for_thousands(table: Table) -> None:
    """Report 5.000, which is 5 here and five thousand elsewhere; a tolerance shows that decimals are meant."""
    value = table.get("answer")
    written = value.text if isinstance(value, WrittenNumber) else ""
    ways = two_ways(written) if may_part_thousands(written) and not table.has("tol") else None
    if ways is not None:
        help_ = f"write answer = {ways[0]} if you mean thousands; if not, leave out the last 0, or add 'tol'"
        _report(
            table, f"{written} is read as {float(written):g}, with a decimal point", help_, table.at("answer")
        )


def report_separators_in_range(table: Table, low: str, high: str) -> None:
    """Report 1.000-2.000, of which nobody knows whether it means thousands."""
    answer = table.text("answer")
    ways = [two_ways(number) for number in numbers_in(answer)]
    if any(ways):
        plain = " to ".join(end for end in (low, high) if end)
        message = f"'{answer.strip()}' is read as {plain}"
        _report(
            table,
            message,
            "write thousands without a separator, and decimals with a point",
            table.at("answer"),
        )


def report_commas_beside(table: Table) -> None:
    """Report commas in the tolerance and in the factors of units: they are read, but not by everybody alike."""
    tolerance, unit = table.get("tol"), table.get("unit")
    if isinstance(tolerance, str) and "," in tolerance:
        number = _with_point(tolerance)
        toml = f'"{number}"' if not number.replace(".", "").isdigit() else number
        fixes = (ReplacedValue(table.path_of("tol"), toml),)
        is_certain = not any(two_ways(each) for each in numbers_in(tolerance))
        message = f"the comma in '{tolerance}' is read as {'a decimal point' if is_certain else 'thousands'}"
        _report(table, message, f"write tol = {toml}", table.at("tol"), fixes if is_certain else ())
    for place, text in enumerate(unit if isinstance(unit, list | tuple) else ()):
        if isinstance(text, str) and "," in text.partition("=")[2]:
            message = f"the comma in '{text}' is read as in {_with_point(text)}"
            _report(table, message, f'write "{_with_point(text)}"', table.at("unit", place))


def _with_point(text: str) -> str:
    """Write a text with the numbers that are read in it."""
    for number in numbers_in(text):
        ways = two_ways(number)
        text = text.replace(number, ways[0] if ways and "," in number else number.replace(",", "."))
    return text.strip()


def _report(
    table: Table, message: str, help_: str, where: Where, fixes: tuple[ReplacedValue, ...] = ()
) -> None:
    table.report(_CODE, message, help_, where, severity=Severity.WARNING, fixes=fixes)
