"""`options` with one star: a single best answer."""

import re
from collections import Counter

from her2quiz.deckfile.kinds.form import Form
from her2quiz.deckfile.option_lines import OptionLine, note_on_line, option_lines
from her2quiz.deckfile.problem import Severity
from her2quiz.deckfile.table import Table
from her2quiz.domain.kinds.one_best import OneBest, Option
from her2quiz.domain.text_match import normalised

FEWEST = 2
"""Options below which there is nothing to choose."""

_PUT_A_STAR = "put * and a blank before the right one"


def _claims(table: Table) -> bool:
    return table.has("options") or table.has("option")


def _read(table: Table) -> OneBest:
    before = len(table.findings)
    lines = option_lines(table)
    if lines or len(table.findings) == before:
        _note_mistakes(table, lines)
    options = tuple(Option(line.text, line.is_right, line.feedback, line.credit) for line in lines)
    return OneBest(table.text("question"), options, shuffle=table.get("shuffle") is not False)


def _note_mistakes(table: Table, lines: tuple[OptionLine, ...]) -> None:
    key = "option" if table.has("option") else "options"
    right = [line for line in lines if line.is_right]
    if lines and not right:
        help_ = "write right = true under the right one" if key == "option" else _PUT_A_STAR
        table.note("D121", "no option is marked right", help_, key, at_key=True)
    if len(right) > 1:
        message = "more than one option is marked right; select-all questions cannot be asked yet"
        help_ = "leave the card in: it is passed over until then; or keep one as right"
        table.note("D110", message, help_, key, at_key=True)
    if len(lines) < FEWEST:
        table.note("D122", "there is nothing to choose from", "write at least two options", key, at_key=True)
    _note_doubles(table, lines)
    _note_slips_of_the_editor(table, lines)


def _note_doubles(table: Table, lines: tuple[OptionLine, ...]) -> None:
    seen: Counter[str] = Counter()
    for line in lines:
        if not line.text:
            note_on_line(table, "D123", "this option is empty", "write it, or take the line out", line.number)
        elif seen[normalised(line.text)]:
            note_on_line(table, "D123", f"'{line.text}' stands twice", "take one of them out", line.number)
        seen[normalised(line.text)] += 1


def _note_slips_of_the_editor(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Note what word processors and line breaks make of a list."""
    for line in lines:
        if not line.has_bullet and any(other.has_bullet for other in lines):
            help_ = "put * or - before it, or join it to the line above"
            note_on_line(
                table, "D127", "this line has no * or - before it", help_, line.number, Severity.WARNING
            )
        elif _DASH.search(line.text):
            help_ = "for feedback write -- with a blank on both sides"
            note_on_line(
                table, "D126", "a long dash stands in this option", help_, line.number, Severity.WARNING
            )


_DASH = re.compile(r"\s[–—]\s")

FORM = Form("card with options", frozenset({"options", "option"}), _claims, _read)
