"""The tables of a Word document as one: those that follow the first go on with it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from her2quiz.exchange.source_file import SourceFile
from her2quiz.exchange.spreadsheet.sheet import MOST_COLUMNS, Row, Sheet, row_of
from her2quiz.exchange.word_file import W, is_document, read_parts, words_of_run

_SHARE = 0.8
"""Share of the letters of a document above which its tables are what it is about."""

_FEWEST = 2


def is_document_of_tables(source: SourceFile) -> bool:
    """Whether a file is a Word document that has little besides tables with several rows and columns."""
    if not is_document(source):
        return False
    document = read_parts(source).document
    within = sum(map(_letters, document.iter(f"{W}tbl")))
    rows = _rows(document)
    has_columns = (
        len(rows) >= _FEWEST and sum(len([*filter(None, cells)]) >= _FEWEST for cells in rows) >= _FEWEST
    )
    return has_columns and within >= _SHARE * _letters(document)


def read_word_tables(source: SourceFile) -> Sheet:
    """Read the tables; a header that is repeated above each is none of the rows."""
    rows = [row for row in _rows(read_parts(source).document) if any(row)]
    header = rows[0] if rows else []
    numbered = enumerate([header, *(row for row in rows[1:] if row != header)], 1)
    return Sheet(
        tuple(Row(row_of(cells, place).cells, place) for place, cells in numbered if cells), word="row"
    )


def _rows(document: Element) -> list[list[str]]:
    return [cells for table in document.iter(f"{W}tbl") for cells in _rows_of(table)]


def _rows_of(table: Element) -> Iterator[list[str]]:
    above: list[str] = []
    for row in table.findall(f"{W}tr"):
        cells: list[str] = []
        for cell in row.findall(f"{W}tc"):
            goes_on = _goes_on(cell) and len(cells) < len(above)
            cells.append(above[len(cells)] if goes_on else _text(cell))
            cells += [""] * (_span(cell) - 1)
        above = cells[:MOST_COLUMNS]
        yield above


def _goes_on(cell: Element) -> bool:
    """Whether a cell is merged with the one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _span(cell: Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    number = "1" if span is None else span.get(f"{W}val", "1")
    return (
        min(int(number), MOST_COLUMNS) if number.isdecimal() and len(number) <= len(str(MOST_COLUMNS)) else 1
    )


def _letters(element: Element) -> int:
    return sum(len(words_of_run(run).strip()) for run in element.iter(f"{W}r"))


def _text(element: Element) -> str:
    paragraphs = ("".join(map(words_of_run, each.iter(f"{W}r"))).strip() for each in element.iter(f"{W}p"))
    return "\n".join(filter(None, paragraphs))
