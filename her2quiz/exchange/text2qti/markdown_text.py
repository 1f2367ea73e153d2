"""Text of the deck language as the Markdown of text2qti. What could be taken for a mark is escaped, and HTML is an entity."""

import re
from collections.abc import Iterator, Sequence

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Style, Table
from her2quiz.domain.text.parse import parsed
from her2quiz.exchange.markup.formulas import apart

_INDENT = "    "
_MARK = re.compile(r"[\\`*_\[\]{}]")
_ENTITIES = str.maketrans({"<": "&lt;", "&": "&amp;", "$": "&#36;", "|": "&#124;", "~": "&#126;"})
_BEGIN = re.compile(r"(?P<number>\s*\d{0,9})(?P<sign>[-+.:#>!=)])")
_STYLES = {Style.BOLD: "**", Style.ITALIC: "*"}
_STEP = 2


def chunk(mark: str, text: str) -> list[str]:
    """Return a whole text behind its mark, such as `1.`; further lines are indented, which keeps them a part of it."""
    bare, formulas = apart(without_controls(text))
    lines = formulas.back(
        "\n".join(_blocks(parsed(bare))), lambda source: f"${' '.join(source.split())}$"
    ).split("\n")
    first, *rest = lines
    width = max(len(_INDENT), len(mark) + 1)
    return [f"{mark:<{width}}{first}", *(f"{' ' * width}{line}".rstrip() for line in rest)]


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """Return blocks line by line, an empty line between them, but not between the items of a list."""
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before is not None and not (isinstance(before, Item) and isinstance(block, Item)):
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Code(lines):
            yield from ("```", *(line.replace("```", "'''") for line in lines), "```")
        case Table(header, rows):
            for place, row in enumerate((header, *rows)):
                yield f"| {' | '.join(map(_line, row))} |"
                if not place:
                    yield f"|{' --- |' * len(header)}"
        case Item(lead, lines):
            indent = len(lead) - len(lead.lstrip())
            mark = f"{lead.strip()[:-1]}." if lead.strip()[0].isdecimal() else "-"
            yield f"{_INDENT * (indent // _STEP)}{mark} {' '.join(map(_line, lines))}"
        case Paragraph(lines):
            for place, line in enumerate(lines, 1):
                yield f"{_begun(_line(line))}{'<br>' if place < len(lines) else ''}"


def _begun(line: str) -> str:
    """Return a line of running text that does not begin as a list, a heading or a quotation does."""
    found = _BEGIN.match(line)
    return f"{found['number']}&#{ord(found['sign'])};{line[found.end() :]}" if found else line


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    if Style.CODE in span.styles:
        return f"`{span.text}`" if "`" not in span.text else f"`` {span.text} ``"
    text = span.text.strip()
    if not text:
        return span.text
    before, _, behind = span.text.partition(text)
    marks = "".join(mark for style, mark in _STYLES.items() if style in span.styles)
    escaped = _MARK.sub(r"\\\g<0>", text.translate(_ENTITIES))
    return f"{before}{marks}{escaped}{marks[::-1]}{behind}"
