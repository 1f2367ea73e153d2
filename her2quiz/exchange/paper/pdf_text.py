"""Text of the deck language as what reportlab lays out. Every sign that its own markup knows is escaped."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus import Table as Grid
from reportlab.platypus import XPreformatted

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Style, Table
from her2quiz.domain.text.parse import parsed, parsed_line
from her2quiz.exchange.paper.pdf_fonts import CODE, TEXT, runs

_SIZE, _LEADING, _CODE_SIZE = 10.5, 14.5, 8.5
_LONGEST_CODE = 92
_TAGS = {Style.BOLD: "b", Style.ITALIC: "i"}


def style(name: str = "text", **changes: Any) -> Any:
    """Return a style for paragraphs."""
    return _style(name, tuple(changes.items()))


@cache
def _style(name: str, changes: tuple[tuple[str, Any], ...]) -> Any:
    usual = {"fontName": TEXT, "fontSize": _SIZE, "leading": _LEADING, "spaceAfter": 3}
    return ParagraphStyle(name, **{**usual, **dict(changes)})


def paragraph(markup: str, **changes: Any) -> Any:
    """Return a paragraph of markup that was made here."""
    return Flowing(markup, style(**changes))


def marked(text: str) -> str:
    """Return a text that is drawn as one line, as markup."""
    return _line(parsed_line(without_controls(text)))


def plain(text: str) -> str:
    """Return words without marks, as markup."""
    return _words(text, TEXT)


def flowing(text: str) -> Iterator[Any]:
    """Return a whole text as paragraphs, lists, tables and code."""
    for block in parsed(without_controls(text)):
        yield _block(block)


def code(lines: Iterable[str]) -> Any:
    """Return lines that are shown exactly as they are; a very long one goes on in the next."""
    kept = [
        line[at : at + _LONGEST_CODE] for line in lines for at in range(0, max(1, len(line)), _LONGEST_CODE)
    ]
    text = "\n".join(_words(line, CODE) for line in kept)
    return XPreformatted(text, style("code", fontName=CODE, fontSize=_CODE_SIZE, leading=10.5, spaceBefore=2))


def _block(block: Block) -> Any:
    match block:
        case Code(lines):
            return code(lines)
        case Table(header, rows):
            return _table([header, *rows])
        case Item(lead, lines):
            depth = (len(lead) - len(lead.lstrip())) // 2
            sign = lead.strip() if lead.strip()[:1].isdecimal() else "•"
            return paragraph(
                f"<bullet>{plain(sign)}</bullet>{_lines(lines)}",
                leftIndent=16 + 12 * depth,
                bulletIndent=4 + 12 * depth,
                spaceAfter=1,
            )
        case Paragraph(lines):
            return paragraph(_lines(lines))


def _table(rows: list[tuple[Line, ...]]) -> Any:
    cells = [[paragraph(_line(cell), fontSize=9.5, leading=12, spaceAfter=0) for cell in row] for row in rows]
    grid = Grid(cells, hAlign="LEFT", spaceBefore=3, spaceAfter=5, repeatRows=1, splitInRow=1)
    grid.setStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return grid


def _lines(lines: Iterable[Line]) -> str:
    return "<br/>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    if Style.CODE in span.styles:
        return _words(span.text, CODE)
    markup = _words(span.text, TEXT)
    for each, tag in _TAGS.items():
        markup = f"<{tag}>{markup}</{tag}>" if each in span.styles else markup
    return markup


def _words(text: str, first: str) -> str:
    return "".join(
        said if font == TEXT else f'<font face="{font}">{said}</font>'
        for font, said in ((font, escape(said).replace("\n", "<br/>")) for font, said in runs(text, first))
    )
