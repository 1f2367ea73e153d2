"""`order`: lines in the right order, shuffled for the learner."""

from her2quiz.deckfile.fields.json_schema import TEXTS, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.lines_otherwise import read_in_lines
from her2quiz.deckfile.grammar.text_lines import TextLine, text_lines
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.ordering import Line, Ordering
from her2quiz.domain.limits import MOST_ORDERED
from her2quiz.domain.marking.text_match import normalised

FEWEST = 3
"""The fewest lines worth ordering, and the most that one can order."""


def _claims(table: Table) -> bool:
    return table.has("order")


def _read(table: Table) -> Ordering:
    table = read_in_lines(table, "order", "D144")
    before = len(table.diagnostics)
    lines = text_lines(table, "order")
    if lines or len(table.diagnostics) == before:
        _report_mistakes(table, lines)
    return Ordering(table.text("question"), tuple(Line(line.text, line.feedback) for line in lines))


def _report_mistakes(table: Table, lines: tuple[TextLine, ...]) -> None:
    if not FEWEST <= len(lines) <= MOST_ORDERED:
        are = "line is" if len(lines) == 1 else "lines are"
        message = f"{len(lines)} {are} too {'few' if len(lines) < FEWEST else 'many'} to put in order"
        table.report(
            "D144",
            message,
            f"write {FEWEST} to {MOST_ORDERED} lines, one step on each",
            table.at_key("order"),
        )
    seen: set[str] = set()
    for line in lines:
        if normalised(line.text) in seen:
            help_ = "remove one of them, or write how they differ"
            table.report(
                "D144",
                f"'{line.text}' is listed twice",
                help_,
                table.at_line("order", line.number, line.text),
            )
        seen.add(normalised(line.text))


READER = Reader(
    name="card with an order",
    keys={"order": TEXTS},
    claims=_claims,
    claims_with=("order",),
    read=_read,
    shape=has_any("order"),
)
