"""`options` with one star: a single best answer."""

from her2quiz.deckfile.answers.option_remarks import note_no_star, note_slips_of_the_editor
from her2quiz.deckfile.answers.options import note_doubles, note_too_few
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.kinds.form import Form
from her2quiz.domain.kinds.single_best import Option, SingleBest


def _claims(table: Table) -> bool:
    return table.has("options") or table.has("option")


def _read(table: Table) -> SingleBest:
    before = len(table.findings)
    lines = option_lines(table)
    if lines or len(table.findings) == before:
        _note_mistakes(table, lines)
    options = tuple(Option(line.text, line.is_right, line.feedback, line.credit) for line in lines)
    choices = table.get("choices")
    return SingleBest(
        table.text("question"),
        options,
        shuffle=table.get("shuffle") is not False,
        choices=choices if isinstance(choices, int) else None,
    )


def _note_mistakes(table: Table, lines: tuple[OptionLine, ...]) -> None:
    if lines and not any(line.is_right for line in lines):
        note_no_star(table, lines, several=False)
    note_too_few(table, lines)
    note_doubles(table, lines)
    note_slips_of_the_editor(table, lines)


FORM = Form("card with options", frozenset({"options", "option", "choices"}), _claims, _read)
