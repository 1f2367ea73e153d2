"""A part of a paper as a page of HTML that needs nothing else. All text is data: every sign of HTML in it is escaped."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from her2quiz.exchange.markup.to_html import shown_html, shown_html_line
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

_HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 18mm 16mm; @bottom-right {{ content: counter(page) " / " counter(pages); font: 8pt sans-serif; }} }}
body {{ font: 11pt/1.4 sans-serif; max-width: 178mm; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }}
article + article {{ break-before: page; margin-top: 4rem; }}
@media print {{ article + article {{ margin-top: 0; }} }}
h1 {{ font-size: 1.4rem; margin: 0 0 .5rem; }}
.fields {{ width: 100%; margin: .8rem 0; }}
.fields td {{ border: 0; border-bottom: 1px solid; padding: .2rem 0; }}
.fields td.gap {{ border: 0; width: 1.5rem; }}
.note {{ font-size: .85rem; font-style: italic; margin: .3rem 0; }}
section {{ margin-top: 1.1rem; break-inside: avoid; page-break-inside: avoid; }}
section > div {{ margin-left: 2.4rem; }}
.number {{ float: left; font-weight: bold; }}
section p {{ margin: 0 0 .4rem; }}
section > .story {{ border-left: 3px solid #999; padding-left: .7rem; margin: 0 0 .6rem; }}
.how {{ font-size: .85rem; font-style: italic; }}
.choice {{ margin: .3rem 0 .3rem 2.8rem; text-indent: -2.8rem; }}
.choice > * {{ text-indent: 0; }}
.choice.order {{ margin-left: 2.3rem; text-indent: -2.3rem; }}
.box {{ display: inline-block; width: .75em; height: .75em; border: 1px solid; margin-right: .6em; }}
.wide {{ width: 1.7em; height: 1.2em; vertical-align: middle; }}
.letter {{ display: inline-block; min-width: 1.1em; margin-right: .3em; }}
.line {{ border-bottom: 1px solid #666; height: 1.9em; }}
.short, .long {{ display: inline-block; width: 9em; border-bottom: 1px solid #666; height: 1.4em; margin-right: .4em; }}
.long {{ width: 60%; }}
.pairs, .pairs td {{ border: 0; padding: 0; }}
.pairs {{ width: 100%; margin: 0; }}
.pairs td {{ width: 50%; }}
.reason {{ font-size: .9rem; }}
section .reason {{ margin: 0 0 .15rem 1rem; }}
.source {{ font-size: .8rem; color: #444; }}
img {{ max-width: 100%; max-height: 90mm; }}
.choice img {{ max-height: 35mm; display: block; }}
pre {{ font-size: .85em; line-height: 1.2; margin: .3rem 0; overflow-x: auto; }}
table {{ border-collapse: collapse; margin: .4rem 0; }}
th, td {{ border: 1px solid #999; padding: .1rem .5rem; text-align: left; vertical-align: top; }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none; }} }}
</style>
</head>
<body>"""

_WIDE_BOX = '<span class="box wide"></span>'


def html_page(paper: Paper, part: str) -> str:
    """Return a part of a paper, all versions one after the other."""
    title = escape(headings.heading(paper, part, Sheet("", ())))
    return "\n".join(
        [
            _HEAD.format(title=title, language=paper.words.language),
            *_articles(paper, part),
            "</body>",
            "</html>",
            "",
        ]
    )


def _articles(paper: Paper, part: str) -> Iterator[str]:
    for sheet in paper.sheets:
        yield f"<article>\n<h1>{escape(headings.heading(paper, part, sheet))}</h1>"
        if part == Part.EXAM:
            fields = '<td class="gap"></td>'.join(f"<td>{name}:</td>" for name in paper.words.fields)
            yield f'<table class="fields"><tr>{fields}</tr></table>'
        yield from (
            f'<p class="note">{shown_html_line(note)}</p>' for note in headings.notes(paper, part, sheet)
        )
        yield from _questions(paper, sheet, part)
        yield "</article>"


def _questions(paper: Paper, sheet: Sheet, part: str) -> Iterable[str]:
    match part:
        case Part.EXAM:
            return map(_asked, sheet.questions)
        case Part.KEY:
            return _key_table(sheet)
        case _:
            return (_section(question, _explains(question, paper.words)) for question in sheet.questions)


def _asked(question: Question) -> str:
    return _section(question, _asks(question))


def _section(question: Question, inside: Iterable[str]) -> str:
    story = f'<div class="story">{shown_html(question.story)}</div>' if question.story else ""
    number = f'<span class="number">{question.number}.</span>'
    return f"<section>{story}{number}<div>\n{''.join(inside)}</div></section>"


def _asks(question: Question) -> Iterator[str]:
    yield shown_html(question.text)
    yield from _figure(question.figure)
    if question.picture:
        yield f"<pre>{escape(question.picture)}</pre>"
    if question.how:
        yield f'<p class="how">{question.how}</p>'
    yield from _body(question.body)


def _figure(figure: Figure | None) -> Iterator[str]:
    if figure is not None:
        data = b64encode(figure.data).decode()
        yield f'<p><img alt="{escape(figure.alt)}" src="data:image/{figure.kind};base64,{data}"></p>'


def _body(body: Body) -> Iterator[str]:
    match body:
        case Writing(lines, unit, is_short=True):
            yield f'<p><span class="short"></span>{escape(unit)}</p>' * lines
        case Writing(lines):
            yield '<div class="line"></div>' * lines
        case Names(count):
            yield from (f'<div>{number}. <span class="long"></span></div>' for number in range(1, count + 1))
        case Options(options):
            yield from (_choice(option, '<span class="box"></span>') for option in options)
        case Order(lines):
            yield from (_choice(Lettered("", line), _WIDE_BOX) for line in lines)
        case Pairs(items, choices):
            left = "".join(_choice(item, _WIDE_BOX) for item in items)
            right = "".join(map(_choice, choices))
            yield f'<table class="pairs"><tr><td>{left}</td><td>{right}</td></tr></table>'


def _choice(option: Lettered, box: str = "") -> str:
    name = f'<b class="letter">{option.letter}</b>' if option.letter else ""
    inside = f"<span>{shown_html_line(option.text)}</span>{''.join(_figure(option.figure))}"
    return f'<div class="choice{"" if option.letter else " order"}">{box}{name}{inside}</div>'


def _key_table(sheet: Sheet) -> Iterator[str]:
    yield "<table>"
    for question in sheet.questions:
        key = question.key
        yield f"<tr><th>{question.number}</th><td><b>{escape(key.short)}</b></td><td>{shown_html_line(key.text)}</td></tr>"
    yield "</table>"


def _reason(reason: Reason) -> str:
    said = f": {shown_html_line(reason.said)}" if reason.said else ""
    return f'<p class="reason"><b>{reason.named}</b> {shown_html_line(reason.of)}<i>{said}</i></p>'


def _explains(question: Question, words: Words) -> Iterator[str]:
    key = question.key
    yield shown_html(question.text)
    yield from _figure(question.figure)
    short = f" {escape(key.short)}" if key.short else ""
    yield f"<p><b>{words.answer}:{short}</b> {shown_html_line(key.text)}</p>"
    for reason in key.reasons:
        yield _reason(reason)
    yield shown_html(key.why)
    yield from _figure(key.figure)
    if key.source:
        yield f'<p class="source">{shown_html_line(key.source)}</p>'
