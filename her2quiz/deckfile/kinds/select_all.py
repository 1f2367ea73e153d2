"""`options` with several stars, or with `multi` or `pick`: select all that apply."""

from her2quiz.deckfile.answers.option_checks import report_editor_slips, report_no_star
from her2quiz.deckfile.answers.options import options_key, report_doubles, report_too_few, shuffle_of
from her2quiz.deckfile.answers.schema_pieces import HAS_OPTIONS, OPTION_KEYS
from her2quiz.deckfile.fields.json_schema import COUNT, FLAG, Schema, has_any, has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.value_fixes import to_count
from her2quiz.deckfile.grammar.option_lines import OptionLine, most_right, option_lines
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.select_all import Partial, SelectAll


def _claims(table: Table) -> bool:
    value, has_tables = table.get("options"), table.has("option")
    if value is None and not has_tables:
        return False
    if table.has("pick") or table.get("multi") is True:
        return True
    if isinstance(value, str) and not has_tables and most_right(value) <= 1:
        return False
    lines = option_lines(Table(table.data, table.path))  # errors in the lines are reported when they are read
    return sum(line.is_right for line in lines) > 1


def _read(table: Table) -> SelectAll:
    before = len(table.diagnostics)
    lines = option_lines(table)
    table.flag("multi")
    if lines or len(table.diagnostics) == before:
        _report_mistakes(table, lines)
    return SelectAll(
        table.text("question"),
        tuple(Option(line.text, line.is_right, line.feedback, image=line.image) for line in lines),
        Partial(table.get("partial") if table.get("partial") in list(Partial) else Partial.HALF),
        _pick(table, sum(line.is_right for line in lines)),
        shuffle=shuffle_of(table),
    )


def _report_mistakes(table: Table, lines: tuple[OptionLine, ...]) -> None:
    right = sum(line.is_right for line in lines)
    if lines and not right:
        report_no_star(table, lines, several=True)
    elif len(lines) > 1 and right == len(lines):
        help_ = "add wrong options, or write the answer as a list, so that the learner names them all"
        message = "all options are marked as right"
        table.report("D124", message, help_, table.at_key(options_key(table)), severity=Severity.WARNING)
    report_too_few(table, lines)
    report_doubles(table, lines)
    report_editor_slips(table, lines)


def _pick(table: Table, right: int) -> int | None:
    pick = table.get("pick")
    if pick is None:
        return None
    if isinstance(pick, bool) or not isinstance(pick, int):
        help_, fixes = f"write pick = {max(1, right)}", to_count(pick, table.path_of("pick"))
        table.report("D103", "'pick' must be a whole number", help_, table.at("pick"), fixes=fixes)
    elif pick != right:
        message = f"'pick' is {pick}, but {right} {'is' if right == 1 else 'are'} marked as right"
        table.report("D125", message, f"write pick = {right}, or change the stars", table.at("pick"))
    return right


_STAR = r"[^\S\n]*(\*|\[[xX]\])"
_TWO_STARS = rf"(^|\n){_STAR}([^\S\n][^\n]*)?\n([\s\S]*\n)?{_STAR}(\s|$)"

SEVERAL_RIGHT: Schema = {
    "anyOf": [
        has_any("pick"),
        has_value("multi", {"const": True}),
        has_value("options", {"type": "string", "pattern": _TWO_STARS}),
    ]
}
"""The schema of options with certainly more than one right option."""

_PERHAPS_SEVERAL: Schema = {
    "anyOf": [SEVERAL_RIGHT, has_any("option"), has_value("options", {"type": "array"})]
}  # a schema cannot count the stars in a list

READER = Reader(
    name="card with several right options",
    keys={**OPTION_KEYS, "multi": FLAG, "pick": COUNT},
    claims=_claims,
    claims_with=("options", "option"),
    read=_read,
    shape={"allOf": [HAS_OPTIONS, _PERHAPS_SEVERAL]},
)
