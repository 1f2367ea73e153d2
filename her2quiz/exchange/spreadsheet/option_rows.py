"""Options with a mark beside each right one: in rows of their own below one another, or in columns in turn."""

from collections.abc import Sequence

from attrs import evolve

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.exchange.spreadsheet.columns.columns import Columns
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.option_cells import option_cells
from her2quiz.exchange.spreadsheet.sheet import Row, row_of

_YES = TRUE_WORDS | {"x", "✓", "✔", "*", "1", "100", "yes", "ja", "y", "t", "correct", "right", "korrekt"}
_MOST = 0.9
"""Share of the cells beside options that are marks, if they are any."""
_NO = FALSE_WORDS | {"", "-", "0", "no", "nein", "n", "f", "incorrect", "wrong", "o"}


def with_marks_as_stars(rows: Sequence[Row], columns: Columns) -> tuple[list[Row], Columns]:
    """Return a table with a star before each option that has a mark beside it; what are no marks are right answers."""
    options, marks = (columns.roles.get(role, ()) for role in (Role.OPTION, Role.MARK))
    if not marks:
        return [*rows], columns
    rest: dict[Role, tuple[int, ...]] = {**columns.roles}
    del rest[Role.MARK]
    cells = [cell.casefold() for row in rows for place in marks if (cell := row.cell(place))]
    if sum(cell in _YES or cell in _NO for cell in cells) < _MOST * len(cells):
        return [*rows], evolve(columns, roles=rest | {Role.KEY: (*rest.get(Role.KEY, ()), *marks)})
    pairs = [*zip(options, marks, strict=False)]
    return [_starred(row, pairs) for row in rows], evolve(columns, roles=rest)


def _starred(row: Row, pairs: Sequence[tuple[int, int]]) -> Row:
    cells = [*row.cells]
    for option, mark in pairs:
        if row.cell(option) and row.cell(mark) and row.cell(mark).casefold() in _YES:
            cells[option] = f"*{cells[option]}"
    return evolve(row, cells=tuple(cells))


def with_options_together(rows: Sequence[Row], columns: Columns) -> list[Row]:
    """Return the rows of a table, each question in one with all its options in one cell, a star before the right ones."""
    if len(columns.roles.get(Role.OPTION, ())) != 1:
        return [*rows]
    groups = list[list[Row]]()
    for row in rows:
        if groups and _goes_on(groups[-1][0], row, columns):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_together(group, columns) if len(group) > 1 else group[0] for group in groups]


def _goes_on(first: Row, row: Row, columns: Columns) -> bool:
    """Whether a row has just one more option of a question, which is named in the first row only, or again."""
    asked = columns.cell(row, Role.QUESTION)
    are_single = all(len(option_cells(columns, each)) == 1 for each in (first, row))
    return are_single and asked in ("", columns.cell(first, Role.QUESTION))


def _together(group: Sequence[Row], columns: Columns) -> Row:
    (option,) = columns.roles[Role.OPTION]
    key = columns.roles.get(Role.KEY, (-1,))[0]
    marks = [row.cell(key).casefold() if key >= 0 else "" for row in group]
    are_marks = all(mark in _YES or mark in _NO for mark in marks) and any(mark in _YES for mark in marks)
    width = max(len(row.cells) for row in group)
    cells = [
        "\n".join(dict.fromkeys(filter(None, (row.cell(place) for row in group)))) for place in range(width)
    ]
    cells[option] = "\n".join(
        f"{'*' if are_marks and mark in _YES else ''}{' '.join(row.cell(option).split())}"
        for row, mark in zip(group, marks, strict=True)
    )
    if key >= 0:
        cells[key] = "" if are_marks else group[0].cell(key)
    return row_of(cells, group[0].place)
