"""What the report on a class says on the screen."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.card_figures import CardFigures, Share
from her2quiz.session.class_results import report_words as words
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.tui.drawing import plots
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim

_DIM, _KEY, _WARNING = "$foreground-muted", "$text-success", "$text-warning"

_BAR, _NARROW = 20, 72
"""Cells of a bar, and cells of a screen below which there is none."""

_SHARE = 13
"""Cells of a share in words."""


def blocks(report: ClassReport, width: int) -> Iterator[Block]:
    """Return the report from top to bottom; each card begins with a block that can be chosen.

    Args:
        report: the report.
        width: cells of the screen.
    """
    for fact in words.seen_facts(report):
        yield Block(verbatim(fact))
    yield Block(verbatim(words.privacy(report.rules), _DIM))
    for place in report.places:
        yield from _place(place, report, width)


def _place(place: PlaceFigures, report: ClassReport, width: int) -> Iterator[Block]:
    yield BLANK
    yield Block(verbatim(words.place_title(place), "bold $text-primary"), Content(" "))
    yield Block(verbatim(words.place_note(place), _DIM))
    yield from (Block(verbatim(fact)) for fact in words.place_facts(place, report.rules))
    for number, card in enumerate(words.shown_cards(place, report)):
        yield BLANK
        yield from _card(card, report, width, number)


def _card(card: CardFigures, report: ClassReport, width: int, number: int) -> Iterator[Block]:
    asks = words.asks(card, report)
    yield Block(verbatim(asks or card.card, "bold"), choice=number)
    where = "  ".join(filter(None, (words.where(card, report), card.card)))
    yield Block(verbatim(where, _DIM))
    yield Block(verbatim(", ".join(words.card_facts(card))))
    yield from (Block(verbatim(words.found_line(each), _WARNING), Content("  ! ")) for each in card.found)
    for option in card.options:
        key, share, text = words.option_line(option)
        yield _row(key, share, text, option.chosen, width)
    if card.options:
        share = words.share_text(card.unanswered)
        yield _row("", share, words.UNANSWERED, card.unanswered, width)


def _row(key: str, share: str, text: str, chosen: Share, width: int) -> Block:
    """Return an option with how often it was chosen; where there is room, also as a bar."""
    lead = Content.styled(f"  {key:>3} ", _KEY) + Content(f"{share:>{_SHARE}}  ")
    if width >= _NARROW:
        bar = Content(" " * _BAR) if chosen.value is None else plots.bar(chosen.value, _BAR)
        lead += bar + Content("  ")
    return Block(verbatim(text, _KEY if key else ""), lead)
