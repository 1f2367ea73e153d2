"""Reads a sheet of a workbook of Excel (.xlsx). Formulas are not computed, and no macro is run."""

import datetime
import re
import zipfile
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import IO, Any

from her2quiz.domain.characters import one_line
from her2quiz.domain.limits import LARGEST_WORKBOOK, MOST_CARDS
from her2quiz.exchange.archive import BROKEN, names_in
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.roles import roles_by_header
from her2quiz.exchange.spreadsheet.number_formats import NumberFormat, column_of, number_formats
from her2quiz.exchange.spreadsheet.sheet import Sheet, row_of

_OLDER = (".xls", ".xlt", ".ods", ".xlsb", ".numbers")
_TIMES = 2
_LONGEST_CELL = 300
_FIRST_ROWS = 15
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MIB = 1024 * 1024
_CELL = re.compile(rb'<(?:\w{1,9}:)?c [^<>]{0,200}?r="([A-Z]{1,3})([0-9]{1,7})"')
_MOST_MERGED = 200_000
"""Cells below others that they are merged with, of a sheet, above which the rest stays empty."""

_LARGEST_AREA = 20_000_000
"""Cells between the first and the last: the reader holds them all in memory, empty or not."""


def is_workbook(source: SourceFile) -> bool:
    """Whether a file is a workbook, be it one that can be read or not."""
    if source.head.startswith(_OLE):
        return source.suffix in _OLDER
    is_zip = source.head.startswith(_ZIP)
    return is_zip and (
        source.suffix == ".ods" or any(name.startswith("xl/workbook") for name in names_in(source))
    )


def read_workbook(source: SourceFile, wanted: str = "") -> Sheet:
    """Read a sheet: the one that was asked for by its name or number, or else the first that has a column for questions.

    If no sheet has one, it is the first that has something in it.

    Raises:
        CannotImportError: if it cannot be read.
    """
    data = source.data(LARGEST_WORKBOOK)
    if source.suffix in _OLDER or not data.startswith(_ZIP):
        raise CannotImportError(f"{source.path} is in another format than .xlsx. Save it as .xlsx or CSV.")
    _check_size(source)
    try:
        from python_calamine import CalamineError, load_workbook
    except ImportError as error:
        raise CannotImportError(
            'Reading a workbook needs one more package: pip install "her2quiz[excel]", or from a folder with the source,'
            ' pip install ".[excel]". Or save the sheet as CSV.'
        ) from error
    import io

    try:
        book = load_workbook(io.BytesIO(data))
        name = _named(source, book.sheet_names, wanted)
        names = [name] if name else book.sheet_names
        found = _first((each, _rows(book.get_sheet_by_name(each))) for each in names)
    except (CalamineError, OSError, ValueError, RuntimeError) as error:
        raise CannotImportError(
            f"{source.path} is a broken workbook: {one_line(str(error))[:100]}."
        ) from error
    if found is None:
        raise CannotImportError(f"{source.path} has no sheet with anything in it.")
    return _sheet(*found, _formats(source, found[0]), len(book.sheet_names))


_Rows = list[list[Any]]


def _first(sheets: Iterable[tuple[str, _Rows]]) -> tuple[str, _Rows] | None:
    """Return the first sheet with a header for questions; a page of instructions often stands before it."""
    first = None
    for name, rows in sheets:
        if any(map(_is_header, rows[:_FIRST_ROWS])):
            return name, rows
        if first is None and any(map(any, rows)):
            first = name, rows
    return first


def _is_header(row: list[Any]) -> bool:
    roles = roles_by_header([cell if isinstance(cell, str) else "" for cell in row])
    return Role.QUESTION in roles and sum(map(len, roles.values())) > 1


def _formats(source: SourceFile, name: str) -> Mapping[tuple[int, int], NumberFormat]:
    """Return how the numbers of a sheet are shown; nothing if that cannot be read."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            return number_formats(archive, name)
    except BROKEN:
        return {}


def _rows(sheet: Any) -> _Rows:
    """Return the cells of a sheet. What stands in cells that are merged from row to row holds for each of the rows."""
    rows: _Rows = sheet.to_python(skip_empty_area=False)
    ranges = getattr(sheet, "merged_cell_ranges", None) or ()  # older versions of the library do not say them
    merged = (
        (first, row, column)
        for (first, column), (last, _) in ranges
        for row in range(first + 1, min(last + 1, len(rows)))
    )
    for first, row, column in islice(merged, _MOST_MERGED):
        if column < len(rows[row]):
            rows[row][column] = rows[first][column]
    return rows


def _named(source: SourceFile, names: list[str], wanted: str) -> str:
    if not wanted:
        return ""
    known = {name.casefold(): name for name in names}
    if wanted.casefold() in known:
        return known[wanted.casefold()]
    if wanted.isdecimal() and 0 < int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise CannotImportError(
        f"{source.path} has no sheet '{one_line(wanted)}'. It has: {', '.join(map(one_line, names))}."
    )


def _sheet(name: str, rows: _Rows, formats: Mapping[tuple[int, int], NumberFormat], count: int) -> Sheet:
    made = [
        row_of(
            [_text(cell, formats.get((place, column))) for column, cell in enumerate(row)],
            place + 1,
            frozenset(column for column, cell in enumerate(row) if _is_day(cell)),
        )
        for place, row in enumerate(rows[: 2 * MOST_CARDS])
    ]
    others = f" of {count}: --sheet names another" if count > 1 else ""
    notes = (f"Sheet '{one_line(name)}'{others}.",)
    return Sheet(tuple(row for row in made if any(row.cells)), word="row", notes=notes)


def _text(cell: Any, form: NumberFormat | None) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if form is not None:
            return form.shown(cell)
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime() if cell.time() == datetime.time():
            return cell.date().isoformat()
        case datetime.date() | datetime.time():
            return cell.isoformat()
    return str(cell)


def _is_day(cell: Any) -> bool:
    return isinstance(cell, datetime.date)


def _check_size(source: SourceFile) -> None:
    """Refuse a workbook that would fill the memory: one that is far larger than its file, or has a cell far away."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            size = sum(each.file_size for each in archive.infolist())
            if size > _TIMES * LARGEST_WORKBOOK:
                what = f"would be {size / _MIB:,.0f} MiB when unpacked, which is too large"
                raise CannotImportError(f"{source.path} {what}.")
            names = [each for each in archive.namelist() if each.startswith("xl/worksheets/")]
            if any(_area(archive.open(name)) > _LARGEST_AREA for name in names):
                raise CannotImportError(
                    f"{source.path} has cells far apart. Delete the empty rows and columns."
                )
    except BROKEN as error:
        raise CannotImportError(
            f"{source.path} is a broken workbook: {one_line(str(error))[:100]}."
        ) from error


def _area(sheet: IO[bytes]) -> int:
    """Return how many cells there are from the first row and column to the last, piece by piece."""
    column, row, before = 0, 0, b""
    with sheet:
        while piece := sheet.read(_MIB):
            for letters, number in _CELL.findall(before + piece):
                column, row = max(column, column_of(letters.decode()) + 1), max(row, int(number))
            before = piece[-_LONGEST_CELL:]
    return column * row
