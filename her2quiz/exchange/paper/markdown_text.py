"""Text of the deck language as Markdown. All text is data: what could be taken for a mark is escaped."""

import re
from collections.abc import Iterable, Iterator

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Style, Table
from her2quiz.domain.text.parse import parsed, parsed_line

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$^!@=])")
_BEGIN = re.compile(r"^(\d{0,9})([-+.:)])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")
_STYLES = {Style.BOLD: "**", Style.ITALIC: "*"}
_TICKS = re.compile(r"`+")


def markdown_of(text: str) -> str:
    """Return a whole text; its blocks stand apart."""
    lines = list[str]()
    blocks = parsed(without_controls(text))
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before is not None and not (isinstance(before, Item) and isinstance(block, Item)):
            lines.append("")
        lines += _block(block)
    return "\n".join(lines)


def markdown_line(text: str) -> str:
    """Return a text that is drawn as one line."""
    return " ".join(_line(parsed_line(without_controls(text))).split())


def escaped(text: str) -> str:
    """Return plain words so that Markdown shows them as they are."""
    bare = _ADDRESS.sub(
        lambda found: f"{found[1] or found[3]}\\{found[2] or found[4]}", _MARKS.sub(r"\\\1", text)
    )
    return _BEGIN.sub(r"\1\\\2", bare)


def fenced(lines: Iterable[str]) -> list[str]:
    """Return lines that are shown exactly as they are."""
    kept = [*lines]
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in _TICKS.findall("\n".join(kept)))])
    return [fence, *kept, fence]


def _block(block: Block) -> Iterable[str]:
    match block:
        case Code(lines):
            return fenced(lines)
        case Table(header, rows):
            return _table(header, rows)
        case Item(lead, lines):
            return [f"{lead.replace('•', '-')}{'  '.join(_lines(lines))}"]
        case Paragraph(lines):
            return ["\\\n".join(_lines(lines))]


def _table(header: Iterable[Line], rows: Iterable[Iterable[Line]]) -> Iterator[str]:
    cells = [*map(_line, header)]
    yield f"| {' | '.join(cells)} |"
    yield f"|{' --- |' * len(cells)}"
    yield from (f"| {' | '.join(map(_line, row))} |" for row in rows)


def _lines(lines: Iterable[Line]) -> Iterator[str]:
    return map(_line, lines)


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    if Style.CODE in span.styles:
        fence = "`" * max([1, *(len(ticks) + 1 for ticks in _TICKS.findall(span.text))])
        around = " " if "`" in span.text else ""
        return f"{fence}{around}{span.text}{around}{fence}"
    words = span.text.strip()
    if not words:
        return span.text
    before, _, behind = span.text.partition(words)
    marks = "".join(mark for style, mark in _STYLES.items() if style in span.styles)
    return f"{before}{marks}{escaped(words)}{marks[::-1]}{behind}"
