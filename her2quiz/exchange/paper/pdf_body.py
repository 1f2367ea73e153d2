"""The questions of a paper as what reportlab lays out."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Image, Indenter, KeepTogether, Spacer, Table

from her2quiz.exchange.paper.pdf_shapes import FLUSH, HEIGHT, WIDTH, Box, Rule
from her2quiz.exchange.paper.pdf_text import code, flowing, marked, paragraph, plain
from her2quiz.exchange.paper.sheet import (
    Body,
    Figure,
    Lettered,
    Names,
    Options,
    Order,
    Pairs,
    Part,
    Question,
    Reason,
    Writing,
)
from her2quiz.exchange.paper.words import Words

_NUMBER = 10 * mm
_WIDE = WIDTH - _NUMBER
_HIGHEST, _HIGHEST_OF_OPTION = 68 * mm, 35 * mm
_DOTS_TO_POINT = 72 / 150
_ENDLESS, _MARGIN, _LINE = 1e6, 12, 14.5
_LETTER = {"spaceAfter": 2}
_LOOSE = [*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]


def laid_out(question: Question, part: str, words: Words) -> Iterator[Any]:
    """Return a question, or its reasons: together on one page if it fits on one, else as it flows."""
    number = f"<b>{question.number}.</b>"
    inside = [*(_asks(question) if part == Part.EXAM else _explains(question, words))]
    rows = [[paragraph(number) if not place else "", each] for place, each in enumerate(inside)]
    together = [*_story(question.story), Table(rows, colWidths=[_NUMBER, _WIDE], style=_LOOSE)]
    if sum(each.wrap(WIDTH, _ENDLESS)[1] for each in together) < HEIGHT - _MARGIN:
        yield KeepTogether(together)
    else:
        yield from (*flowing(question.story), paragraph(number, spaceAfter=-_LINE))
        yield from (Indenter(left=_NUMBER), *inside, Indenter(left=-_NUMBER))
    yield Spacer(0, 8)


def _story(text: str) -> Iterator[Any]:
    if text:
        rows = [[each] for each in flowing(text)]
        edge = [*FLUSH, ("LINEBEFORE", (0, 0), (0, -1), 2, "#999999"), ("LEFTPADDING", (0, 0), (-1, -1), 7)]
        yield Table(rows, colWidths=[WIDTH], style=edge, spaceAfter=5)


def _asks(question: Question) -> Iterator[Any]:
    yield from flowing(question.text)
    yield from _figure(question.figure, _HIGHEST)
    if question.picture:
        yield code(question.picture.split("\n"))
    if question.how:
        yield paragraph(f"<i>{plain(question.how)}</i>", fontSize=9)
    yield from _body(question.body)


def _figure(figure: Figure | None, highest: float, widest: float = _WIDE) -> Iterator[Any]:
    if figure is not None:
        wanted = figure.width * _DOTS_TO_POINT, figure.height * _DOTS_TO_POINT
        scale = min(1.0, (widest - 4) / wanted[0], highest / wanted[1])
        yield Image(io.BytesIO(figure.data), wanted[0] * scale, wanted[1] * scale, hAlign="LEFT")


def _body(body: Body) -> Iterator[Any]:
    match body:
        case Writing(lines, unit, is_short=True):
            yield from (_before_unit(unit) for _ in range(lines))
        case Writing(lines):
            yield from (Rule(19) for _ in range(lines))
        case Names(count):
            yield from (_named(number) for number in range(1, count + 1))
        case Options(options):
            yield from (_choice(option, Box(9, 9)) for option in options)
        case Order(lines):
            yield from (_choice(Lettered("", line), _wide_box(), 30) for line in lines)
        case Pairs(items, choices):
            yield _pairs(items, choices)


def _before_unit(unit: str) -> Any:
    row = [Rule(15), paragraph(plain(unit))]
    style = [*FLUSH, ("LEFTPADDING", (1, 0), (1, 0), 5)]
    return Table([row], colWidths=[45 * mm, 60 * mm], hAlign="LEFT", style=style)


def _named(number: int) -> Any:
    row = [paragraph(f"{number}."), Rule(15)]
    return Table([row], colWidths=[8 * mm, 90 * mm], hAlign="LEFT", style=FLUSH)


def _wide_box() -> Box:
    return Box(22, 15, 1)


def _choice(option: Lettered, box: Any = "", before: float = 16, widest: float = _WIDE) -> Any:
    letter = 14 if option.letter else 0
    width = widest - before - letter
    inside = [paragraph(marked(option.text), **_LETTER), *_figure(option.figure, _HIGHEST_OF_OPTION, width)]
    row = [[box, paragraph(f"<b>{option.letter}</b>", **_LETTER), inside]]
    return Table(row, colWidths=[before, letter, width], style=FLUSH, splitInRow=1)


def _pairs(items: Iterable[Lettered], choices: Iterable[Lettered]) -> Any:
    half = _WIDE / 2 - 6
    left = [_choice(item, _wide_box(), 30, half) for item in items]
    right = [_choice(choice, "", 0, half) for choice in choices]
    apart = ([each for one in side for each in (one, Spacer(0, 3))] for side in (left, right))
    left, right = apart
    return Table([[left, "", right]], colWidths=[half, 12, half], style=FLUSH)


def _explains(question: Question, words: Words) -> Iterator[Any]:
    key = question.key
    yield from flowing(question.text)
    yield from _figure(question.figure, _HIGHEST_OF_OPTION)
    short = f" {plain(key.short)}" if key.short else ""
    yield paragraph(f"<b>{plain(words.answer)}:{short}</b> {marked(key.text)}")
    for reason in key.reasons:
        yield _reason(reason)
    yield from flowing(key.why)
    yield from _figure(key.figure, _HIGHEST)
    if key.source:
        yield paragraph(marked(key.source), fontSize=8, leading=10.5, textColor="#444444")


def _reason(reason: Reason) -> Any:
    name = f"<b>{plain(reason.named)}</b> " if reason.named else ""
    said = f": <i>{marked(reason.said)}</i>" if reason.said else ""
    return paragraph(
        f"{name}{marked(reason.of)}{said}", fontSize=9.5, leading=12.5, leftIndent=10, spaceAfter=1
    )


def key_table(questions: Iterable[Question]) -> Any:
    """Return the key of a version."""
    rows = [
        [
            paragraph(f"<b>{question.number}</b>", spaceAfter=0),
            paragraph(f"<b>{plain(question.key.short)}</b>", spaceAfter=0),
            paragraph(marked(question.key.text), spaceAfter=0),
        ]
        for question in questions
    ]
    grid = [("GRID", (0, 0), (-1, -1), 0.4, "#999999"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(rows, colWidths=[14 * mm, 44 * mm, WIDTH - 58 * mm], style=grid, splitInRow=1)
