"""Checks on any list of options."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_at
from her2quiz.deckfile.grammar.text_lines import as_shown

FEWEST = 2
"""The fewest options that leave a choice."""


def options_key(table: Table) -> str:
    """Return the key that holds the options."""
    return "option" if table.has("option") else "options"


def shuffle_of(table: Table) -> bool | None:
    """Take whether a card is shuffled; None if its author does not say."""
    value = table.get("shuffle")
    return value if isinstance(value, bool) else None


def report_too_few(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Report a list of fewer than two options."""
    if len(lines) < FEWEST:
        message, help_ = "there is nothing to choose from", "write at least 2 options"
        table.report("D122", message, help_, table.at_key(options_key(table)))


def report_doubles(table: Table, lines: tuple[OptionLine, ...]) -> None:
    """Report options that are empty or repeat another."""
    shown_texts = [as_shown(line.text) for line in lines]
    if all(shown_texts) and len({*shown_texts}) == len(shown_texts):
        return
    seen = set[str]()
    for line, shown in zip(lines, shown_texts, strict=True):
        if not line.text:
            table.report(
                "D123",
                "this option is empty",
                "write it, or remove the line",
                option_at(table, line.number),
            )
        elif shown in seen:
            message, help_ = f"'{line.text}' is listed twice", "remove one of them"
            table.report("D123", message, help_, option_at(table, line.number, line.text))
        seen.add(shown)
