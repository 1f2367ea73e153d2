"""Imports tables: CSV and the like, workbooks, and the text that Anki exports."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from her2quiz.domain.characters import one_line
from her2quiz.exchange.formats import CannotImportError, Imported, Importer, LeftOut, Request, Tell
from her2quiz.exchange.items import Item
from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.brightspace import is_brightspace, read_brightspace
from her2quiz.exchange.spreadsheet.columns.columns import columns_of
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.labels import with_labels_as_header
from her2quiz.exchange.spreadsheet.option_rows import with_marks_as_stars, with_options_together
from her2quiz.exchange.spreadsheet.row_items import RowReader, row_reader
from her2quiz.exchange.spreadsheet.separated import read_separated, separator_below_header, separator_of
from her2quiz.exchange.spreadsheet.sheet import Row, Sheet
from her2quiz.exchange.spreadsheet.word_tables import is_document_of_tables, read_word_tables
from her2quiz.exchange.spreadsheet.workbook import is_workbook, read_workbook

_TABLE_ENDINGS = (".csv", ".tsv", ".tab")
_ANKI = ("#separator:", "#html:", "#guid column:", "#notetype", "#deck", "#tags column:", "#columns:")
_OTHERS = ("{", "[", "<", "%YAML", "---")
"""What a file in JSON, XML, HTML or YAML begins with."""

_PORTION = 500

_NO_KEY = (
    "Nothing says which options are right; colours and bold in a table are not read. Add a column Correct with the letter of "
    "the right option, or put a star before it."
)

_TIMES = ("timestamp", "zeitstempel", "horodateur", "marca temporal", "informazioni cronologiche")
"""What a form calls its first column, in which is when it was sent."""

_STARTS = (
    ("start time", "completion time"),
    ("startzeit", "fertigstellungszeit"),
    ("heure de début", "heure de fin"),
    ("hora de inicio", "hora de finalización"),
)
"""What Microsoft calls its second and third column, in which is when somebody filled in a form."""

_FEWEST = 2
_ANSWERS_OF_A_FORM = (
    "This table has what people answered to a form, a row for each of them. Questions are imported from a table with a row for "
    "each question."
)

_MOST_NAMED, _SHORT = 10, 40
"""Headings that are named, and characters of each."""

_ISO = re.compile(r"\d{4}-(\d{2})-(\d{2})")


def _is_anki(source: SourceFile) -> bool:
    return source.head_text.lower().startswith(_ANKI)


def _is_table(source: SourceFile) -> bool:
    """Whether the name or the layout of a text is that of a table."""
    text = source.head_text
    if "\0" in text or not text.strip() or text.lstrip().startswith(_OTHERS):
        return False
    return source.suffix in _TABLE_ENDINGS or bool(separator_of(text))


def is_named_as_table(source: SourceFile) -> bool:
    """Whether a text is a table by its name and its layout, whatever signs of other formats its cells have."""
    text = source.head_text
    return (
        source.suffix in _TABLE_ENDINGS
        and _is_table(source)
        and bool(separator_of(text) or separator_below_header(text))
    )


def _read_text(source: SourceFile, request: Request, tell: Tell) -> Imported:
    return read_sheet(read_separated(source.text, source.encoding), request, tell)


def _read_workbook(source: SourceFile, request: Request, tell: Tell) -> Imported:
    return read_sheet(read_workbook(source, request.sheet), request, tell)


def _read_word_tables(source: SourceFile, request: Request, tell: Tell) -> Imported:
    return read_sheet(read_word_tables(source), request, tell)


def read_sheet(sheet: Sheet, request: Request, tell: Tell) -> Imported:
    """Read the rows of a table into items."""
    if is_brightspace(sheet):
        return read_brightspace(sheet)
    _refuse_answers_of_a_form(sheet)
    sheet = with_labels_as_header(sheet)
    columns = columns_of(sheet, request.columns)
    marked, shown = with_marks_as_stars(sheet.rows[columns.first :], columns)
    sheet = evolve(sheet, rows=(*sheet.rows[: columns.first], *with_options_together(marked, shown)))
    told, columns = columns.told(sheet.width), shown
    reader = row_reader(sheet, columns)
    items, left_out, changed = list[Item](), list[LeftOut](), list[LeftOut]()
    headings, rows = list[Row](), list[Row]()
    for row in sheet.rows[columns.first :]:
        (headings if reader.is_heading(row) else rows).append(row)
    for count, row in enumerate(rows):
        if not count % _PORTION:
            tell(count / len(rows))
        made = reader.item(row)
        if isinstance(made, LeftOut):
            left_out.append(made)
            continue
        items.append(made)
        changed += [
            LeftOut(reader.name(row), f"'{day}' is a date: write it as text if {_meant(day)} was meant")
            for day in reader.dates(row)
        ]
    if left_out and not items and columns.has(Role.OPTION) and not columns.has(Role.KEY):
        raise CannotImportError(_NO_KEY)
    notes = (*sheet.notes, told, *_counted(reader), *_headings(sheet, headings))
    has_days = all(columns.cells(row, Role.ANSWER) and reader.dates(row) for row in rows)
    return Imported(tuple(items), tuple(left_out), () if has_days else tuple(changed), notes)


def _refuse_answers_of_a_form(sheet: Sheet) -> None:
    """Refuse what people answered to a form, in which each question is a column."""
    first = sheet.rows[0] if sheet.rows else None
    of_google = first is not None and first.cell(0).casefold() in _TIMES and sheet.width > _FEWEST
    of_microsoft = first is not None and tuple(map(str.casefold, first.cells[1:3])) in _STARTS
    if of_google or of_microsoft:
        raise CannotImportError(_ANSWERS_OF_A_FORM)


def _counted(reader: RowReader) -> Iterator[str]:
    """Say from where options are counted, if it is not from 1."""
    if not reader.first_number:
        yield "The numbers of right options count from 0."


def _headings(sheet: Sheet, rows: Sequence[Row]) -> Iterator[str]:
    """Say which rows were taken for headings; of very many, the first."""
    if rows:
        named = [
            f"{row.place} ({one_line(next(filter(None, row.cells)))[:_SHORT]})" for row in rows[:_MOST_NAMED]
        ]
        more = f" and {len(rows) - _MOST_NAMED:,} more" if len(rows) > _MOST_NAMED else ""
        yield f"Taken for headings, not for cards: {sheet.word} {', '.join(named)}{more}."


def _meant(day: str) -> str:
    """Return what may have been typed before it became a date."""
    found = _ISO.match(day)
    if found is None:
        return "3-4"
    month, date = int(found[1]), int(found[2])
    return f"{date}-{month}" if date == month else f"{date}-{month} or {month}-{date}"


WORD_TABLES = Importer(
    name="word-table",
    title="the tables of a Word document",
    looks_like=is_document_of_tables,
    read=_read_word_tables,
    scheme="sheet",
)

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
