"""A single best answer: `options` with one star, or one of the options that several questions share."""

from her2quiz.deckfile.answers.option_checks import report_editor_slips, report_no_star
from her2quiz.deckfile.answers.options import FEWEST, report_doubles, report_too_few, shuffle_of
from her2quiz.deckfile.answers.schema_pieces import HAS_OPTIONS, OPTION_KEYS
from her2quiz.deckfile.fields.json_schema import Schema, has_any, has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.lines_otherwise import read_in_lines
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.select_all import SEVERAL_RIGHT
from her2quiz.domain.choices.options import Option
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.text_match import same_text
from her2quiz.domain.spelling import did_you_mean, nearest


def _claims(table: Table) -> bool:
    return table.has("options") or table.has("option")


def _read(table: Table) -> SingleBest:
    table = read_in_lines(table, "options", "D122")
    before = len(table.diagnostics)
    lines = option_lines(table)
    if lines or len(table.diagnostics) == before:
        _report_mistakes(table, lines)
    options = tuple(
        Option(line.text, line.is_right, line.feedback, line.credit, image=line.image) for line in lines
    )
    choices = table.get("choices")
    return SingleBest(
        table.text("question"),
        options,
        shuffle=shuffle_of(table),
        choices=choices if isinstance(choices, int) else None,
    )


def _report_mistakes(table: Table, lines: tuple[OptionLine, ...]) -> None:
    if lines and not any(line.is_right for line in lines):
        report_no_star(table, lines, several=False)
    report_too_few(table, lines)
    report_doubles(table, lines)
    report_editor_slips(table, lines)


def _claims_below_options(table: Table) -> bool:
    return "options" in table.context and not table.has("options") and isinstance(table.get("answer"), str)


def _read_below_options(table: Table) -> SingleBest:
    answer = table.text("answer")
    options = tuple(
        Option(text, same_text(text, answer), feedback, image=Image(*image) if image else None)
        for text, feedback, *image in table.context["options"]
    )
    if not any(option.is_right for option in options):
        _report_no_such_option(table, answer, [option.text for option in options])
    return SingleBest(table.text("question"), options, shuffle=False)


def _report_no_such_option(table: Table, answer: str, texts: list[str]) -> None:
    near = [f"'{text}'" for text in nearest(answer, texts)]
    help_ = did_you_mean(near) or "write one of the options, word for word"
    table.report("D161", f"'{answer}' is not one of the options above", help_, table.at("answer"))


CHOICES: Schema = {"type": "integer", "minimum": FEWEST}
"""The values that `choices` may have."""

FROM_COLUMN: Schema = {"allOf": [has_any("choices"), has_value("answer", {"type": "string"})]}
"""The shape of a question about rows whose options come from the answer's column."""

READER = Reader(
    name="card with options",
    keys={**OPTION_KEYS, "choices": CHOICES},
    claims=_claims,
    claims_with=("options", "option"),
    read=_read,
    shape={"allOf": [HAS_OPTIONS, {"not": SEVERAL_RIGHT}]},
    shape_in_rows=FROM_COLUMN,
)

SHARED_OPTIONS = Reader(
    name="question on a shared list",
    keys={},
    claims=_claims_below_options,
    read=_read_below_options,
    shape={"allOf": [{"not": HAS_OPTIONS}, has_value("answer", {"type": "string"})]},
)
"""Reads a question below a card whose options serve all its questions."""
