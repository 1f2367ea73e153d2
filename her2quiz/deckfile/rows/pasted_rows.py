"""Rows as people paste them: a table of Markdown, cells that say there is no value, and sentences behind a semicolon."""

import csv
import re
from collections.abc import Collection, Sequence

from attrs import evolve

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.rows.row import BETWEEN_NAMES, Row
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.marking.text_match import normalised

Line = tuple[int, tuple[str, ...]]
"""A row as written: its number under `rows`, from 0, and its cells."""

_RULE = re.compile(r"[:+|\s]*[-=][-=][-=:+|\s]*")
_NO_VALUE = re.compile(
    r"n\s?/\s?a\.?|n\.\s?a\.?|k\.\s?a\.?|[—―]+|-{2,}|\?+|\.{2,}|…|tbd|tba|todo|none|nil|null|n\.\s?d\.?|xxx+"
    r"|not (?:available|applicable)|keine angabe|entfällt",
    re.IGNORECASE,
)
_JOINS = frozenset(
    [
        "also",
        "and",
        "but",
        "or",
        "with",
        "not",
        "because",
        "see",
        "usually",
        "sometimes",
        "never",
        "only",
        "then",
        "it",
        "this",
        "which",
    ]
)
_LONGEST_NAME = 3
_SIGNS = {"\t": "tabs", ";": "semicolons", ",": "commas"}


def without_markdown(table: Table, columns: Sequence[str], lines: Sequence[Line]) -> list[Line]:
    """Leave out the rule of a Markdown table and the row above it that repeats the columns; a note says how to remove them."""
    heads = [normalised(column.replace("_", " ")) for column in columns]
    kept = [line for line in lines if not _is_rule(line[1]) and not _is_head(line[1], heads)]
    if not kept or len(kept) == len(lines):
        return [*lines]
    message, help_ = (
        "this is a table of Markdown; its rule and the names of its columns are no rows",
        "remove them",
    )
    numbers = {number for number, _ in kept}
    first = next(number for number, _ in lines if number not in numbers)
    where, fixes = table.at_line("rows", first), _as_rows(table, kept)
    table.report("D209", message, help_, where, severity=Severity.INFO, fixes=fixes)
    return kept


def without_empty_words(
    table: Table, rows: Sequence[Row], asked: Collection[str], shown: Collection[str], lines: Sequence[int]
) -> list[Row]:
    """Leave out cells that say there is no value; they are reported once for the table.

    Args:
        table: the table.
        rows: its rows.
        asked: the columns of answers.
        shown: other columns that a question needs: none may be what it asks about, as in a score without staining.
        lines: the line of each row.
    """
    found = [
        (place, column)
        for place, row in enumerate(rows)
        for column in dict.fromkeys((*asked, *shown))
        if len(row.cells[column]) == 1 and _says_nothing(row.cells[column][0], is_answer=column in asked)
    ]
    if not found:
        return [*rows]
    place, column = found[0]
    others = len(found) - 1
    more = (
        f", nor {'is' if others == 1 else 'are'} {others} more such cell{'s' * (others > 1)}"
        if others
        else ""
    )
    message = f"'{rows[place].cells[column][0]}' in the row '{rows[place].key}' is no value, so it is not asked{more}"
    help_ = "write a value, or leave the cell empty"
    table.report("D210", message, help_, table.at_line("rows", lines[place]), severity=Severity.WARNING)
    empty = {(place, column) for place, column in found}
    return [
        evolve(row, cells={key: () if (place, key) in empty else names for key, names in row.cells.items()})
        for place, row in enumerate(rows)
    ]


def report_sentences(table: Table, rows: Sequence[Row], asked: Collection[str], lines: Sequence[int]) -> None:
    """Report the first cell in which a sentence follows a semicolon, where it counts as another name."""
    for place, row in enumerate(rows):
        for column in asked:
            said = next(
                (name for name in row.cells[column][1:] if _is_sentence(name, row.cells[column][0])), ""
            )
            if said:
                message = (
                    f"'{said}' in the row '{row.key}' counts as another name of '{row.cells[column][0]}'"
                )
                help_ = (
                    f"{BETWEEN_NAMES} parts names of the same thing: put the rest into a column of its own"
                )
                where = table.at_line("rows", lines[place], said)
                table.report("D211", message, help_, where, severity=Severity.WARNING)
                return


def _says_nothing(cell: str, *, is_answer: bool) -> bool:
    return _NO_VALUE.fullmatch(cell) is not None and (is_answer or cell.lower() not in ("none", "nil"))


def _is_rule(cells: Sequence[str]) -> bool:
    return _RULE.fullmatch(" ".join(cells)) is not None


def _is_head(cells: Sequence[str], heads: Sequence[str]) -> bool:
    pairs = zip(cells, heads, strict=False)
    return len(cells) == len(heads) and all(
        normalised(cell.strip("* _").replace("_", " ")) == head for cell, head in pairs
    )


def _as_rows(table: Table, kept: Sequence[Line]) -> tuple[Fix, ...]:
    """Write the rows anew, without edges; not where a backslash or quotes would have to be kept as they are."""
    value = table.get("rows")
    if not isinstance(value, str) or "\\" in value or '"' in value:
        return ()
    lines = "\n".join(" | ".join(cells) for _, cells in kept)
    return (ReplacedValue(table.path_of("rows"), f'"""\n{lines}\n"""'),)


def _is_sentence(name: str, first: str) -> bool:
    """Whether words behind a semicolon tell something, instead of naming the same thing again."""
    words = name.split()
    is_phrase = len(first.split()) >= _LONGEST_NAME and first[:1].islower() and len(words) > 1
    return words[:1] != [] and (words[0].lower() in _JOINS or len(words) > _LONGEST_NAME + 1 or is_phrase)


def report_other_separator(table: Table, columns: Sequence[str], rows: Sequence[str]) -> bool:
    """Report rows that have another sign between their cells than the bar, in one message; whether they have.

    Args:
        table: the table.
        columns: its columns.
        rows: its rows, as they are written, without empty ones.
    """
    if len(columns) < 2 or not rows or any("|" in row for row in rows):  # noqa: PLR2004 - one column needs no sign
        return False
    found = ((sign, [*csv.reader(rows, delimiter=sign, skipinitialspace=True)]) for sign in _SIGNS)
    sign, cells = next(((sign, cells) for sign, cells in found if _fits(cells, columns)), ("", []))
    if not sign:
        return False
    written = "\n".join(" | ".join(cell.strip() for cell in row) for row in cells)
    is_plain = not any(mark in written for mark in ("\\", '"""'))
    fixes = (ReplacedValue(table.path_of("rows"), f'"""\n{written}\n"""'),) if is_plain else ()
    message = f"the cells of these rows are parted by {_SIGNS[sign]}"
    help_ = f"write | between them: {' | '.join(columns)}"
    table.report("D203", message, help_, table.at_key("rows"), fixes=fixes)
    return True


def without_last_bars(rows: Sequence[str], columns: Sequence[str]) -> Sequence[str]:
    """Return rows without the bar that all of them have at their end, and nowhere else too many."""
    ends = all(
        row.endswith("|") and not row.startswith("|") and row.count("|") == len(columns) for row in rows
    )
    return [row[:-1].rstrip() for row in rows] if rows and ends else rows


def _fits(cells: Sequence[Sequence[str]], columns: Sequence[str]) -> bool:
    return all(len(row) == len(columns) and row[0].strip() for row in cells)
