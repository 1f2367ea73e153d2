"""A part of a paper in Markdown, for whoever edits it further."""

import re
from collections.abc import Iterable, Iterator
from textwrap import indent

from attrs import define, field

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Paragraph, Span, Style, Table
from her2quiz.domain.text.markdown import escaped
from her2quiz.domain.text.parse import parsed, parsed_line
from her2quiz.exchange.paper import headings
from her2quiz.exchange.paper.sheet import (
    Body,
    Figure,
    Lettered,
    Names,
    Options,
    Order,
    Pairs,
    Paper,
    Part,
    Question,
    Reason,
    Sheet,
    Writing,
)
from her2quiz.exchange.paper.words import Words

_STYLES = {Style.BOLD: "**", Style.ITALIC: "*"}
_TICKS = re.compile(r"`+")
_LINE = "\\_" * 40
_SHORT = "\\_" * 12


@define
class MarkdownPage:
    """Writes the parts of a paper; their images are files beside them."""

    stem: str
    """What the names of its images begin with."""

    images: dict[str, bytes] = field(factory=dict)
    """The images so far, by their names."""

    def part(self, paper: Paper, part: str) -> str:
        """Return a part of a paper, all versions one after the other."""
        return "\n".join(line for sheet in paper.sheets for line in self._sheet(paper, part, sheet)) + "\n"

    def _sheet(self, paper: Paper, part: str, sheet: Sheet) -> Iterator[str]:
        yield f"# {escaped(headings.heading(paper, part, sheet))}"
        if part == Part.EXAM:
            yield from ("", "  ".join(f"{name}: {_SHORT}" for name in paper.words.fields))
        for note in headings.notes(paper, part, sheet):
            yield from ("", f"*{_markdown_line(note)}*")
        if part == Part.KEY:
            yield from ("", f"| {' | '.join(paper.words.key_columns)} |", "| --- | --- | --- |")
            yield from map(_key_row, sheet.questions)
        else:
            for question in sheet.questions:
                yield from self._question(question, part, paper.words)
        yield ""

    def _question(self, question: Question, part: str, words: Words) -> Iterator[str]:
        if question.story:
            yield from ("", indent(_markdown_of(question.story), "> ", lambda _line: True))
        inside = self._asks(question, words) if part == Part.EXAM else self._explains(question, words)
        shown = "\n\n".join(filter(None, inside))
        yield from ("", f"**{question.number}.** {shown}")

    def _asks(self, question: Question, words: Words) -> Iterator[str]:
        yield _markdown_of(question.text)
        yield self._figure(question.figure)
        yield "\n".join(fenced(question.picture.split("\n"))) if question.picture else ""
        yield f"*{question.how}*" if question.how else ""
        yield self._body(question.body, words)

    def _body(self, body: Body, words: Words) -> str:
        match body:
            case Writing(lines, unit, is_short):
                return "\n\n".join([f"{_SHORT} {escaped(unit)}".rstrip() if is_short else _LINE] * lines)
            case Names(count):
                return "\n".join(f"{number}. {_LINE}" for number in range(1, count + 1))
            case Options(options):
                return "\n".join(
                    f"- ☐ {_named(each)} {self._figure(each.figure)}".rstrip() for each in options
                )
            case Order(lines):
                return "\n".join(f"- \\_\\_\\_ {_markdown_line(line)}" for line in lines)
            case Pairs(items, choices):
                left = [f"- \\_\\_\\_ {_named(item)}" for item in items]
                right = [f"- {_named(choice)}" for choice in choices]
                return "\n".join([*left, "", f"{words.choices}:", "", *right])

    def _explains(self, question: Question, words: Words) -> Iterator[str]:
        key = question.key
        yield _markdown_of(question.text)
        yield self._figure(question.figure)
        short = f" {escaped(key.short)}" if key.short else ""
        yield f"**{words.answer}:{short}** {_markdown_line(key.text)}".rstrip()
        yield "\n".join(map(_reason, key.reasons))
        yield _markdown_of(key.why)
        yield self._figure(key.figure)
        yield _markdown_line(key.source)

    def _figure(self, figure: Figure | None) -> str:
        if figure is None:
            return ""
        known = next((name for name, data in self.images.items() if data == figure.data), "")
        name = known or f"{self.stem}-image-{len(self.images) + 1}.{figure.kind}"
        self.images[name] = figure.data
        return f"![{escaped(figure.alt)}]({name})"


def _named(choice: Lettered) -> str:
    name = f"**{choice.letter}** " if choice.letter else ""
    return f"{name}{_markdown_line(choice.text)}"


def _reason(reason: Reason) -> str:
    name = f"**{reason.named}** " if reason.named else ""
    said = f": *{_markdown_line(reason.said)}*" if reason.said else ""
    return f"- {name}{_markdown_line(reason.of)}{said}"


def _key_row(question: Question) -> str:
    key = question.key
    return f"| {question.number} | {escaped(key.short)} | {_markdown_line(key.text)} |"


def _markdown_of(text: str) -> str:
    """Return a whole text; its blocks stand apart."""
    lines = list[str]()
    blocks = parsed(without_controls(text))
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before is not None and not (isinstance(before, Item) and isinstance(block, Item)):
            lines.append("")
        lines += _block(block)
    return "\n".join(lines)


def _markdown_line(text: str) -> str:
    """Return a text that is drawn as one line."""
    return " ".join(_line(parsed_line(without_controls(text))).split())


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
