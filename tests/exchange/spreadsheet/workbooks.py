"""Workbooks as Excel writes them, as small as they can be."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    "</Types>"
)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STYLES = (
    '<styleSheet xmlns="{main}"><numFmts>{codes}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
    '<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>{formats}</cellXfs></styleSheet>'
)
_EPOCH = date(1899, 12, 30)

_FIRST_FORMAT, _FIRST_CODE = 2, 164


@frozen
class Shown:
    """A number that is shown in a format, such as 0.0%."""

    number: float
    """The number."""

    code: str
    """The format; one of Excel's own by its number, such as 9."""


Cell = str | float | bool | date | Shown | None


def workbook(merged: Sequence[str] = (), **sheets: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook with some sheets, in each of which some ranges such as A2:A5 are merged."""
    out = io.BytesIO()
    shown = (cell for rows in sheets.values() for row in rows for cell in row if isinstance(cell, Shown))
    codes = [*dict.fromkeys(cell.code for cell in shown)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations({"r1": ("officeDocument", "xl/workbook.xml")}))
        links = {f"r{place}": ("worksheet", f"worksheets/s{place}.xml") for place in range(len(sheets))}
        archive.writestr("xl/_rels/workbook.xml.rels", _relations({**links, "rs": ("styles", "styles.xml")}))
        archive.writestr("xl/styles.xml", _styles(codes))
        names = "".join(
            f'<sheet name="{name}" sheetId="{place + 1}" r:id="r{place}"/>'
            for place, name in enumerate(sheets)
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{names}</sheets></workbook>',
        )
        for place, rows in enumerate(sheets.values()):
            archive.writestr(f"xl/worksheets/s{place}.xml", _sheet(rows, merged, codes))
    return out.getvalue()


def _relations(links: dict[str, tuple[str, str]]) -> str:
    each = (
        f'<Relationship Id="{key}" Type="{_DOCUMENT}/{kind}" Target="{to}"/>'
        for key, (kind, to) in links.items()
    )
    return f'<Relationships xmlns="{_RELS}">{"".join(each)}</Relationships>'


def _styles(codes: Sequence[str]) -> str:
    ids = [code if code.isdecimal() else str(_FIRST_CODE + place) for place, code in enumerate(codes)]
    own = (
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>'
        for number, code in zip(ids, codes, strict=True)
        if not code.isdecimal()
    )
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in ids)
    return _STYLES.format(main=_MAIN, codes="".join(own), formats=formats)


def _sheet(rows: Sequence[Sequence[Cell]], merged: Sequence[str], codes: Sequence[str]) -> str:
    lines = (
        f'<row r="{number}">{"".join(_cell(cell, number, column, codes) for column, cell in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    ends = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData>{ends}</worksheet>'


def _cell(cell: Cell, row: int, column: int, codes: Sequence[str]) -> str:
    place = f'r="{chr(65 + column)}{row}"'
    match cell:
        case None:
            return ""
        case bool():
            return f'<c {place} t="b"><v>{int(cell)}</v></c>'
        case str():
            return f'<c {place} t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        case Shown(number, code):
            return f'<c {place} s="{_FIRST_FORMAT + codes.index(code)}"><v>{number}</v></c>'
        case date():
            return f'<c {place} s="1"><v>{(cell - _EPOCH).days}</v></c>'
    return f"<c {place}><v>{cell}</v></c>"
