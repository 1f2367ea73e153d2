"""What can be wrong with any list of options."""

from collections import Counter

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, note_on_line
from her2quiz.domain.marking.text_match import normalised

FEWEST = 2
"""Options below which there is nothing to choose."""


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
