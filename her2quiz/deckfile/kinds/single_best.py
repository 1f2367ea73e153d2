"""A single best answer: `options` with one star, or one of the options that several questions share."""

from her2quiz.deckfile.answers.option_checks import note_editor_slips, note_no_star
from her2quiz.deckfile.answers.options import note_doubles, note_too_few
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.single_best import Option, SingleBest
from her2quiz.domain.marking.text_match import same_text


def _claims(table: Table) -> bool:
    return table.has("options") or table.has("option")


def _read(table: Table) -> SingleBest:
    before = len(table.diagnostics)
    lines = option_lines(table)
    if lines or len(table.diagnostics) == before:
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
    note_editor_slips(table, lines)


def _claims_below_options(table: Table) -> bool:
    return "options" in table.context and not table.has("options") and isinstance(table.get("answer"), str)


def _read_below_options(table: Table) -> SingleBest:
    answer = table.text("answer")
    options = tuple(
        Option(text, same_text(text, answer), feedback) for text, feedback in table.context["options"]
    )
    if not any(option.is_right for option in options):
        _note_no_such_option(table, answer, [option.text for option in options])
    return SingleBest(table.text("question"), options, shuffle=False)


def _note_no_such_option(table: Table, answer: str, texts: list[str]) -> None:
    from difflib import get_close_matches

    near = get_close_matches(answer, texts, n=1)
    help_ = f"did you mean '{near[0]}'?" if near else "write one of the options, word for word"
    table.note("D161", f"'{answer}' is not one of the options above", help_, "answer")


READER = Reader("card with options", frozenset({"options", "option", "choices"}), _claims, _read)

SHARED_OPTIONS = Reader("question on a shared list", frozenset(), _claims_below_options, _read_below_options)
"""Reads a question below a card whose options serve all its questions."""
