"""A report as plain lines."""

from collections.abc import Iterator

from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.card_figures import CardFigures
from her2quiz.session.class_results import report_words as words
from her2quiz.session.class_results.class_report import ClassReport

_KEY, _SHARE = 5, 14
"""Characters of two columns."""


def plain_lines(report: ClassReport) -> Iterator[str]:
    """Return the report line by line."""
    yield words.TITLE
    yield from words.seen_facts(report)
    yield words.privacy(report.rules)
    for place in report.places:
        yield ""
        yield words.place_title(place)
        yield words.place_note(place)
        yield from words.place_facts(place, report.rules)
        yield from _cards(place, report)


def _cards(place: PlaceFigures, report: ClassReport) -> Iterator[str]:
    for card in words.shown_cards(place, report):
        yield ""
        yield "  ".join(filter(None, (words.where(card, report), card.card)))
        asks = words.asks(card, report)
        if asks:
            yield f"  {asks}"
        yield f"  {', '.join(words.card_facts(card))}"
        yield from (f"  ! {words.found_line(found)}" for found in card.found)
        yield from _options(card)


def _options(card: CardFigures) -> Iterator[str]:
    if not card.options:
        return
    rows = [*map(words.option_line, card.options), ("", words.share_text(card.unanswered), words.UNANSWERED)]
    for key, share, text in rows:
        yield f"  {key:>{_KEY}}  {share:>{_SHARE}}  {text}"
