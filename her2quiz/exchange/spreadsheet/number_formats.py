"""How the numbers of a sheet are shown: what a person typed as 10% or 2.0 is 0.1 or 2 in the file."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice

from attrs import frozen

_MIB = 1024 * 1024
_LARGEST_PART = 8 * _MIB
"""Bytes of the styles and of the list of sheets that are looked at."""

_MOST = 200_000
"""Cells with a format above which the rest is as it is in the file."""

_LONGEST_CELL = 300
_ANY = rb"<(?:\w{1,9}:)?"
_FORMAT = re.compile(_ANY + rb"numFmt\s([^<>]{0,500})>")
_STYLES = re.compile(_ANY + rb"cellXfs\b")
_STYLE = re.compile(_ANY + rb"xf\b([^<>]{0,1000})>")
_SHEET = re.compile(_ANY + rb"sheet\s([^<>]{0,1000})>")
_LINK = re.compile(_ANY + rb"Relationship\s([^<>]{0,1000})>")
_CELL = re.compile(_ANY + rb"c\s([^<>]{0,200})>")
_ENTRY = re.compile(r'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_CODE = re.compile(
    r"""(?:0|General)(?:\.(?P<decimals>0{1,9}))?(?P<percent>%)?(?P<unit>(?:\\?\s){0,3}"[^"]{1,20}")?(?:_.)?(?:;.*)?"""
)

_BUILT_IN = {"2": "0.00", "9": "0%", "10": "0.00%"}
"""Formats that have a number, but no code in the file."""


@frozen
class NumberFormat:
    """A format with decimals, per cent, or with a unit."""

    decimals: int
    """How many figures stand behind the point."""

    is_percent: bool
    """Whether a number is shown per cent."""

    unit: str = ""
    """What is shown behind the number, with the space before it."""

    def shown(self, number: float) -> str:
        """Return a number as it is shown, or with all its figures where some would be lost."""
        scaled = round(number * 100, 10) if self.is_percent else number
        text = f"{scaled:.{self.decimals}f}"
        exact = text if float(text) == scaled else f"{scaled:.15g}"
        return f"{exact}{'%' * self.is_percent}{self.unit}"


def number_formats(archive: zipfile.ZipFile, sheet: str) -> Mapping[tuple[int, int], NumberFormat]:
    """Return the formats of the cells of a sheet that have one, by their row and column from 0; raises as zipfile does.

    Args:
        archive: the workbook.
        sheet: the name of the sheet.
    """
    names = {*archive.namelist()}
    part = _part_of(archive, names, sheet)
    styles = _styles(archive, names)
    if not part or not styles:
        return {}
    shown = ((place, styles[style]) for place, style in _styled(archive, part) if style in styles)
    return dict(islice(shown, _MOST))


def _part_of(archive: zipfile.ZipFile, names: set[str], sheet: str) -> str:
    """Return the part of a workbook that holds a sheet; empty if it is not found."""
    book, links = (_head(archive, names, name) for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
    ids = [each.get("r:id", "") for each in _entries(_SHEET, book) if each.get("name") == sheet]
    targets = {each.get("Id", ""): each.get("Target", "") for each in _entries(_LINK, links)}
    target = targets.get(ids[0], "") if ids else ""
    part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return part if part in names else ""


def _styles(archive: zipfile.ZipFile, names: set[str]) -> dict[str, NumberFormat]:
    """Return the formats of those styles that have one, by the number of the style."""
    data = _head(archive, names, "xl/styles.xml")
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in _entries(_FORMAT, data)}
    codes = _BUILT_IN | codes
    found = _STYLES.search(data)
    styles = _entries(_STYLE, data[found.end() :].partition(b"cellXfs>")[0]) if found else ()
    formats = (
        (str(number), _format(codes.get(each.get("numFmtId", ""), ""))) for number, each in enumerate(styles)
    )
    return {number: form for number, form in formats if form is not None}


def _format(code: str) -> NumberFormat | None:
    found = _CODE.fullmatch(code)
    if found is None or not (found["decimals"] or found["percent"] or found["unit"]):
        return None
    unit = re.sub(r'[\\"]', "", found["unit"] or "")
    return NumberFormat(len(found["decimals"] or ""), found["percent"] is not None, unit)


def _styled(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Return the place of each cell with its style, piece by piece."""
    before = b""
    with archive.open(part) as stream:
        while piece := stream.read(_MIB):
            for cell in _entries(_CELL, before + piece):
                place = _PLACE.fullmatch(cell.get("r", ""))
                if place and "s" in cell:
                    yield (int(place[2]) - 1, column_of(place[1])), cell["s"]
            before = piece[-_LONGEST_CELL:]


def column_of(letters: str) -> int:
    """Return the number of a column from 0, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _head(archive: zipfile.ZipFile, names: set[str], name: str) -> bytes:
    if name not in names:
        return b""
    with archive.open(name) as stream:
        return stream.read(_LARGEST_PART)


def _entries(element: re.Pattern[bytes], data: bytes) -> Iterator[dict[str, str]]:
    """Return the attributes of each element."""
    for found in element.finditer(data):
        text = found[1].decode("utf-8", "replace")
        yield {name: unescape(double or single) for name, double, single in _ENTRY.findall(text)}
