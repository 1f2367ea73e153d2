"""Finds the header of a table: by the words in it, or by its kind."""

import re
from collections.abc import Collection, Sequence

from her2quiz.exchange.spreadsheet.columns.beside import languages_of
from her2quiz.exchange.spreadsheet.columns.contents import Kind, is_of_kind, kinds_of
from her2quiz.exchange.spreadsheet.columns.names import folded
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.roles import header_says, roles_by_header
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet

_FIRST_ROWS = 15
_FEWEST = 2
_LETTER = 2
_NAME = re.compile(r"(?![\d.,%+\-]+$)(?!https?:)[^\n]{1,40}(?<![.!?;,])")
_MOST_WORDS = 5
_IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)+")


def header_of(sheet: Sheet, wanted: Collection[str]) -> tuple[int, tuple[str, ...]]:
    """Return the number of rows up to the header and the headers; those of Kahoot and Blooket have rows above them.

    Args:
        sheet: the table.
        wanted: what a person calls columns; a row in which these are cells is the header.
    """
    if sheet.header:
        return 0, sheet.header
    best, most = 0, 0
    for place, row in enumerate(sheet.rows[:_FIRST_ROWS], 1):
        named = sum(len(cell) > _LETTER and cell.casefold() in wanted for cell in row.cells)
        roles = roles_by_header(row.cells)
        count = sum(map(len, roles.values())) if Role.QUESTION in roles else 0
        is_header = named or (count >= _FEWEST and _can_be_header(sheet, place - 1))
        if is_header and count + named > most:
            best, most = place, count + named
    best = best or int(_begins_like_header(sheet))
    return _with_second(sheet, best) if best else (0, ())


def _with_second(sheet: Sheet, first: int) -> tuple[int, tuple[str, ...]]:
    """Return the number of rows up to the header and the headers, which may go on in a second row, as in Socrative."""
    upper, below = (
        sheet.rows[first - 1 : first + 1] if first < len(sheet.rows) else (sheet.rows[first - 1], None)
    )
    roles = roles_by_header(upper.cells)
    if below is None or sum(map(len, roles_by_header(below.cells).values())) < _FEWEST:
        return first, upper.cells
    if any(map(below.cell, roles.get(Role.QUESTION, ()))):
        return first, upper.cells
    width = max(len(upper.cells), len(below.cells))
    return first + 1, tuple(below.cell(place) or upper.cell(place) for place in range(width))


def _can_be_header(sheet: Sheet, place: int) -> bool:
    """Whether languages that a row names are those of columns, rather than what the table is about."""
    cells = sheet.rows[place].cells
    named = languages_of([*map(folded, cells)])
    if not named:
        return True
    filled = len([*filter(None, cells)])
    above, below = sheet.rows[:place], sheet.rows[place + 1 : place + 1 + _FIRST_ROWS]
    is_first = all(len([*filter(None, row.cells)]) < filled for row in above)
    return is_first and not any(_names_language(row, named.values()) for row in below)


def _names_language(row: Row, places: Collection[int]) -> bool:
    return any(languages_of([folded(row.cell(place))]) for place in places)


def _begins_like_header(sheet: Sheet) -> bool:
    """Whether the first row of a table is a header by its kind, though it does not say where questions and answers are."""
    if not sheet.rows or not _can_be_header(sheet, 0):
        return False
    names, below = sheet.rows[0].cells, sheet.rows[1:]
    if sheet.width > _FEWEST and Role.QUESTION in roles_by_header(names):
        return True
    filled = [*filter(None, names)]
    if len(below) <= _FEWEST or len(filled) < _FEWEST or not all(map(_is_name, filled)):
        return False
    return len({*filled}) == len(filled) and _differs(names, kinds_of(below, len(names)))


def _is_name(cell: str) -> bool:
    return _NAME.fullmatch(cell) is not None and len(cell.split()) <= _MOST_WORDS


def _differs(names: Sequence[str], kinds: Sequence[Kind]) -> bool:
    """Whether short words are names of columns, by what they say and by what stands below them."""
    said = sum(map(header_says, names))
    identifiers = sum(_IDENTIFIER.fullmatch(name) is not None for name in names)
    sure = any(
        kind in (Kind.NUMBERS, Kind.FILES) and name and not is_of_kind(name, kind)
        for name, kind in zip(names, kinds, strict=True)
    )
    hints = Kind.LABELS in kinds or Kind.SENTENCES in kinds
    is_wide = len(names) > _FEWEST
    return sure or identifiers >= _FEWEST or (said >= _FEWEST and is_wide) or (said > 0 and hints)
