"""Pictures of numbers in characters. Each has its numbers beside it, so that nobody needs to see it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.measures.habits import DAYS_IN_WEEK, shade
from her2quiz.session.wording import MONTHS, WEEKDAYS, shortened
from her2quiz.tui.drawing.block import Block

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_SHADES = "·░▒▓█"
_STYLE, _DIM = "$text-primary", "$foreground-muted"
_WEEKDAY_WIDTH, _MONTH_WIDTH = 4, 4
_NAMED_WEEKDAYS = (0, 2, 4)


def drawn(line: Content) -> Block:
    """Return a line of a picture, which is never wrapped."""
    return Block(line, is_drawing=True)


def cut(name: str, room: int) -> str:
    """Return the name of a row, cut to leave a blank before its numbers.

    Args:
        name: from a deck.
        room: cells of the column.
    """
    text = one_line(name)
    return text if len(text) < room else f"{text[: room - 2]}…"


def what_bars_are(said: str, cells: int) -> Iterator[Block]:
    """Say what bars and their marks stand for, if there was room for them.

    Args:
        said: what they stand for.
        cells: of a bar; 0 where there was no room.
    """
    if cells:
        yield Block(Content.styled(said, _DIM))


def columns(counts: Sequence[float], height: int, *, cells: int = 1) -> list[Content]:
    """Draw numbers as upright bars; the highest fills all lines, and only 0 has no bar.

    Args:
        counts: the numbers, none below 0.
        height: lines.
        cells: how wide a bar is, with a blank before the next one if it is wider than 1.
    """
    highest = max(counts, default=0) or 1
    eighths = [-(-count * height * 8 // highest) for count in counts]
    lines = []
    for line in range(height - 1, -1, -1):
        signs = (_EIGHTHS[int(min(8, max(0, each - line * 8)))] for each in eighths)
        bars = (sign * (cells - 1) + " " if cells > 1 else sign for sign in signs)
        lines.append(Content.styled("".join(bars), _STYLE))
    return lines


def bar(value: float, width: int, mark: float | None = None) -> Content:
    """Draw a share as a bar from the left.

    Args:
        value: the share, 0 to 1.
        width: cells of a share of 1.
        mark: another share, at which a line is drawn.
    """
    filled = round(value * width)
    signs = ["━" if place < filled else " " for place in range(width)]
    if mark is not None and width:
        signs[min(width - 1, round(mark * width))] = "┃"
    return Content.styled("".join(signs), _STYLE)


def calendar(laid_out: Sequence[Sequence[int | None]], today: date, *, cells: int = 1) -> list[Content]:
    """Draw the answers of each day as shades: a column for each week, a line for each weekday, months above.

    Args:
        laid_out: seven numbers for each week, as `weeks` gives them.
        today: the present study day, which is in the last week.
        cells: how wide a day is.
    """
    monday = today - timedelta(days=today.weekday())
    firsts = [monday - timedelta(weeks=len(laid_out) - 1 - place) for place in range(len(laid_out))]
    lines = [Content(" " * _WEEKDAY_WIDTH + _months(firsts, cells))]
    for weekday in range(DAYS_IN_WEEK):
        name = shortened(WEEKDAYS[weekday]) if weekday in _NAMED_WEEKDAYS else ""
        signs = "".join(_sign(week[weekday]) * cells for week in laid_out)
        lines.append(Content(f"{name:<{_WEEKDAY_WIDTH}}") + _shaded(signs))
    return lines


def shades() -> Content:
    """Return the shades of the calendar from none to many."""
    return _shaded(" ".join(_SHADES))


def _sign(answers: int | None) -> str:
    return " " if answers is None else _SHADES[shade(answers)]


def _shaded(signs: str) -> Content:
    """Style signs of the calendar; days without an answer are dim."""
    parts = ((sign, _DIM if sign == _SHADES[0] else _STYLE) for sign in signs)
    return Content.assemble(*parts)


def _months(firsts: Sequence[date], cells: int) -> str:
    """Name each month above the first week that begins in it, where there is room."""
    line = ""
    for week, first in enumerate(firsts):
        place, begins = week * cells, first.day <= DAYS_IN_WEEK
        if begins and len(line) <= place and len(firsts) * cells - place >= _MONTH_WIDTH - 1:
            line = f"{line:<{place}}{shortened(MONTHS[first.month - 1])} "
    return line.rstrip()
