"""What can be wrong with any list of options."""

import re
from collections import Counter

from her2quiz.deckfile.mend import Mend, ReplacedWords
from her2quiz.deckfile.option_lines import OptionLine, note_on_line
from her2quiz.deckfile.problem import Severity
from her2quiz.deckfile.table import Table
from her2quiz.domain.text_match import normalised

FEWEST = 2
"""Options below which there is nothing to choose."""

_DASH = re.compile(r"\s[–—]\s")


def options_key(table: Table) -> str:
    """Give the key under which the options stand."""
    return "option" if table.has("option") else "options"


def note_too_few(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Note a list of less than two options."""
    if len(lines) < FEWEST:
        message, help_ = "there is nothing to choose from", "write at least two options"
        table.note("D122", message, help_, options_key(table), at_key=True)


def note_doubles(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Note options that are empty or stand there already."""
    seen: Counter[str] = Counter()
    for line in lines:
        if not line.text:
            note_on_line(table, "D123", "this option is empty", "write it, or take the line out", line.number)
        elif seen[normalised(line.text)]:
            message, help_ = f"'{line.text}' stands twice", "take one of them out"
            note_on_line(table, "D123", message, help_, line.number, words=line.text)
        seen[normalised(line.text)] += 1


def note_slips_of_the_editor(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Note what word processors and line breaks make of a list."""
    for line in () if table.has("option") else lines:
        if not line.has_bullet and any(other.has_bullet for other in lines):
            help_ = "put * or - before it, or join it to the line above"
            message = "this line has no * or - before it"
            note_on_line(table, "D127", message, help_, line.number, Severity.WARNING)
        elif dash := _DASH.search(line.text):
            help_ = "for feedback write -- with a blank on both sides"
            message = "a long dash stands in this option"
            mends = _two_dashes(table, line, lines)
            note_on_line(table, "D126", message, help_, line.number, Severity.WARNING, dash[0].strip(), mends)


def _two_dashes(table: Table, line: OptionLine, lines: tuple[OptionLine, ...]) -> tuple[Mend, ...]:
    """Write two dashes for a long one, if there is one alone and another line of the same list has its feedback."""
    value = table.get("options")
    number = line.number
    above = sum(map(len, value.split("\n")[:number])) + number if isinstance(value, str) else 0
    text = value.split("\n")[number] if isinstance(value, str) else value[number]
    dashes = [*_DASH.finditer(text)]
    if len(dashes) > 1 or line.feedback or not any(other.feedback for other in lines):
        return ()
    path = table.path_of("options") if isinstance(value, str) else (*table.path_of("options"), number)
    start = above + dashes[0].start() + 1
    return (ReplacedWords(path, start, text[dashes[0].start() + 1], "--"),)
