"""Text of the deck language as HTML that other programs show; every sign of HTML in it is escaped."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Style, Table
from her2quiz.domain.text.parse import parsed, parsed_line
from her2quiz.exchange.markup.formulas import DOLLAR, Formulas, apart

_TAGS = {Style.BOLD: "b", Style.ITALIC: "i", Style.CODE: "code"}
_SMALL = {"<sub>": "sub", "<super>": "sup"}
_LIKE_FORMULA = re.compile(r"\\(?=[()\[\]])")


def html_of(text: str) -> str:
    """Return a whole text: paragraphs, lists, tables, code. One that is a single paragraph has no element around it."""
    text, formulas = apart(without_controls(text))
    blocks = parsed(text)
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return _with_formulas(formulas, _lines(blocks[0].lines))
    return _with_formulas(formulas, "".join(_elements(blocks)))


def html_of_line(text: str) -> str:
    """Return a text that is drawn as one line, such as an option."""
    text, formulas = apart(without_controls(text))
    return _with_formulas(formulas, _line(parsed_line(text)))


def shown_html(text: str) -> str:
    """Return a whole text as it is shown: formulas as signs, for a page on which no program sets them."""
    return "".join(_elements(parsed(without_controls(text))))


def shown_html_line(text: str) -> str:
    """Return a text that is drawn as one line, as it is shown."""
    return _line(parsed_line(without_controls(text)))


def _with_formulas(formulas: Formulas, html: str) -> str:
    r"""Return HTML with its formulas, as MathJax reads them: \(x\)."""
    return formulas.back(html, lambda source: rf"\({escape(source, quote=False)}\)")


def _elements(blocks: Iterable[Block]) -> Iterator[str]:
    """Return each block as an element; items that follow one another are one list."""
    for is_list, group in groupby(blocks, key=lambda block: isinstance(block, Item)):
        if is_list:
            yield from _lists([block for block in group if isinstance(block, Item)])
        else:
            yield from map(_element, group)


def _element(block: Block) -> str:
    match block:
        case Code(lines):
            return f"<pre>{escape(chr(10).join(lines), quote=False)}</pre>"
        case Table(header, rows):
            head = "".join(f"<th>{_line(cell)}</th>" for cell in header)
            body = "".join(f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>" for row in rows)
            return f"<table><tr>{head}</tr>{body}</table>"
        case Paragraph(lines) | Item(_, lines):
            return f"<p>{_lines(lines)}</p>"


def _lists(items: Sequence[Item]) -> Iterator[str]:
    """Return items as lists; one that stands further in begins a list inside the item before it."""
    opened = list[tuple[int, str]]()
    for item in items:
        indent, kind = len(item.lead) - len(item.lead.lstrip()), _kind(item.lead)
        while opened and (opened[-1][0] > indent or opened[-1] == (indent, _other(kind))):
            yield f"</li></{opened.pop()[1]}>"
        if not opened or opened[-1][0] < indent:
            opened.append((indent, kind))
            yield f"<{kind}><li>"
        else:
            yield "</li><li>"
        yield _lines(item.lines)
    yield from (f"</li></{kind}>" for _, kind in reversed(opened))


def _kind(lead: str) -> str:
    return "ol" if lead.lstrip()[:1].isdecimal() else "ul"


def _other(kind: str) -> str:
    return "ul" if kind == "ol" else "ol"


def _lines(lines: Iterable[Line]) -> str:
    return "<br>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    small = _small(span)
    html = f"<{small}>{escape(span.typed.removeprefix('^'))}</{small}>" if small else _words(span)
    for style, tag in _TAGS.items():
        html = f"<{tag}>{html}</{tag}>" if style in span.styles else html
    return html


def _words(span: Span) -> str:
    """Return the words of a span; a sign that would begin a formula stands as an entity."""
    html = escape(span.text, quote=False)
    if Style.CODE in span.styles:
        return html
    return _LIKE_FORMULA.sub("&#92;", html).replace("$", DOLLAR)


def _small(span: Span) -> str:
    """Return the element of words that stand below or above the line; empty if they do not."""
    if not span.typed or not span.text:
        return ""
    tag = unicodedata.decomposition(span.text[0]).partition(" ")[0]
    is_written_out = span.text[0] in "_^" and span.text[1:].strip("()") == span.typed.removeprefix("^")
    return ("sub" if span.text[0] == "_" else "sup") if is_written_out else _SMALL.get(tag, "")
