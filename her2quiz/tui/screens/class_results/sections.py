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
    yield from _options(card, width)


def _options(card: CardFigures, width: int) -> Iterator[Block]:
    """Return the options, and who chose none, with how often each was chosen; where there is room, also as a bar."""
    if not card.options:
        return
    chosen = [*(option.chosen for option in card.options), card.unanswered]
    rows = [*map(words.option_line, card.options), ("", words.share_text(card.unanswered), words.UNANSWERED)]
    room = max(len(said) for _, said, _ in rows)
    for share, (key, said, text) in zip(chosen, rows, strict=True):
        lead = Content.styled(f"  {key:>3} ", _KEY) + Content(f"{said:>{room}}  ")
        if width >= _NARROW:
            lead += _bar(share) + Content("  ")
        yield Block(verbatim(text, _KEY if key else ""), lead)


def _bar(share: Share) -> Content:
    return Content(" " * _BAR) if share.value is None else plots.bar(share.value, _BAR)
