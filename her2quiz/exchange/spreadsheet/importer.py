"""Imports tables: CSV and the like, workbooks, and the text that Anki exports."""

from her2quiz.exchange.formats import Imported, Importer, LeftOut, Request, Tell
from her2quiz.exchange.items import Item
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.columns import columns_of
from her2quiz.exchange.spreadsheet.roles import Role
from her2quiz.exchange.spreadsheet.row_items import row_reader
from her2quiz.exchange.spreadsheet.separated import read_separated, separator_of
from her2quiz.exchange.spreadsheet.sheet import Sheet
from her2quiz.exchange.spreadsheet.workbook import is_workbook, read_workbook

_TABLE_ENDINGS = (".csv", ".tsv", ".tab")
_ANKI = ("#separator:", "#html:", "#guid column:", "#notetype", "#deck", "#tags column:", "#columns:")
_OTHERS = ("{", "[", "<", "%YAML", "---")
"""What a file in JSON, XML, HTML or YAML begins with."""

_PORTION = 500


def _is_anki(source: SourceFile) -> bool:
    return source.head_text.lower().startswith(_ANKI)


def _is_table(source: SourceFile) -> bool:
    """Whether the name or the layout of a text is that of a table."""
    text = source.head_text
    if "\0" in text or not text.strip() or text.lstrip().startswith(_OTHERS):
        return False
    return source.suffix in _TABLE_ENDINGS or bool(separator_of(text))


def _read_text(source: SourceFile, request: Request, tell: Tell) -> Imported:
    return read_sheet(read_separated(source.text, source.encoding), request, tell)


def _read_workbook(source: SourceFile, request: Request, tell: Tell) -> Imported:
    return read_sheet(read_workbook(source, request.sheet), request, tell)


def read_sheet(sheet: Sheet, request: Request, tell: Tell) -> Imported:
    """Read the rows of a table into items."""
    columns = columns_of(sheet, request.columns)
    reader = row_reader(sheet, columns)
    items, left_out, changed = list[Item](), list[LeftOut](), list[LeftOut]()
    rows = sheet.rows[columns.first :]
    for count, row in enumerate(rows):
        if not count % _PORTION:
            tell(count / len(rows))
        made = reader.item(row)
        if isinstance(made, LeftOut):
            left_out.append(made)
            continue
        items.append(made)
        changed += [
            LeftOut(reader.name(row), f"'{day}' is a date: write it as text if 3-4 was meant")
            for day in reader.dates(row)
        ]
    notes = (*sheet.notes, columns.told(sheet.width))
    has_days = all(columns.cells(row, Role.ANSWER) and reader.dates(row) for row in rows)
    return Imported(tuple(items), tuple(left_out), () if has_days else tuple(changed), notes)


ANKI_TEXT = Importer(
    name="anki-text",
    title="a text export of Anki",
    looks_like=_is_anki,
    read=_read_text,
    scheme="sheet",
)

EXCEL = Importer(
    name="excel",
    title="a workbook",
    looks_like=is_workbook,
    read=_read_workbook,
    scheme="sheet",
)

CSV = Importer(
    name="csv",
    title="a table (CSV)",
    looks_like=_is_table,
    read=_read_text,
    scheme="sheet",
)
