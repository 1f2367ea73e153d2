"""A report as a page of HTML that needs nothing else. All text is data: every character that HTML knows is escaped."""

from collections.abc import Iterator
from html import escape

from her2quiz.domain.characters import printable
from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.card_figures import CardFigures
from her2quiz.session.class_results import report_words as words
from her2quiz.session.class_results.class_report import ClassReport

_HEAD = f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{words.TITLE}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }}
section {{ border-top: 1px solid; margin-top: 1.5rem; break-inside: avoid; }}
p, td, h3 {{ overflow-wrap: anywhere; }}
table {{ border-collapse: collapse; margin: .5rem 0; }}
th, td {{ border: 1px solid; padding: .2rem .6rem; text-align: left; vertical-align: top; }}
td.share {{ text-align: right; white-space: nowrap; }}
.where, .note {{ opacity: .75; font-size: .9rem; }}
.found {{ font-weight: bold; }}
</style>
</head>
<body>"""


def as_html(report: ClassReport) -> str:
    """Return a report as a page."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: ClassReport) -> Iterator[str]:
    yield _HEAD
    yield f"<h1>{words.TITLE}</h1>"
    yield from (f"<p>{_text(fact)}</p>" for fact in words.seen_facts(report))
    yield f'<p class="note">{_text(words.privacy(report.rules))}</p>'
    for place in report.places:
        yield from _place(place, report)
    yield "</body>\n</html>"


def _place(place: PlaceFigures, report: ClassReport) -> Iterator[str]:
    yield f"<h2>{_text(words.place_title(place))}</h2>"
    yield f'<p class="note">{_text(words.place_note(place))}</p>'
    yield from (f"<p>{_text(fact)}</p>" for fact in words.place_facts(place, report.rules))
    for card in words.shown_cards(place, report):
        yield from _card(card, report)


def _card(card: CardFigures, report: ClassReport) -> Iterator[str]:
    yield f"<section>\n<h3>{_text(words.asks(card, report) or card.card)}</h3>"
    yield f'<p class="where">{_text("  ".join(filter(None, (words.where(card, report), card.card))))}</p>'
    yield f"<p>{_text(', '.join(words.card_facts(card)))}</p>"
    yield from (f'<p class="found">{_text(words.found_line(found))}</p>' for found in card.found)
    yield from _options(card)
    yield "</section>"


def _options(card: CardFigures) -> Iterator[str]:
    if not card.options:
        return
    yield "<table>\n<tr><th>Key</th><th>Chosen</th><th>Option</th></tr>"
    rows = [*map(words.option_line, card.options), ("", words.share_text(card.unanswered), words.UNANSWERED)]
    for key, share, text in rows:
        yield f'<tr><td>{key}</td><td class="share">{_text(share)}</td><td>{_text(text)}</td></tr>'
    yield "</table>"


def _text(text: str) -> str:
    return escape(printable(text).strip())
