"""The sections of a plan, each a heading and rows of numbers with bars."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from her2quiz.session import wording
from her2quiz.session.planning import days_off_words
from her2quiz.session.planning import plan_words as words
from her2quiz.session.planning.days_off_plan import DaysOffPlan
from her2quiz.session.planning.exam_plan import MINUTES_NOW, ExamPlan
from her2quiz.tui.drawing import plots
from her2quiz.tui.drawing.block import BLANK, Block

_BAR, _SHORTEST_BAR, _NAME, _SHORT_NAME = 30, 8, 34, 18
"""Cells of a bar, and of a name where there is much room and little."""

_WIDE = 66
"""Cells from which a name has much room."""

_STYLE, _DIM = "$text-primary", "$foreground-muted"


def blocks(plan: ExamPlan, width: int) -> list[Block]:
    """Return all that is shown of a plan, for lines of some cells."""
    shown = [*_score(plan, width), BLANK]
    for title, rows in (
        ("By topic, the weakest first", _topics(plan, width)),
        ("What comes in all decks, on average a day", _days(plan, width)),
        ("With another time each day", _with_minutes(plan, width)),
        (f"The next {MINUTES_NOW} minutes", _next_minutes(plan)),
    ):
        shown += _section(title, rows)
    return shown


def days_off_blocks(plan: DaysOffPlan, width: int) -> list[Block]:
    """Return what easy days and breaks would change: the bar as it is, the mark as it would be."""
    rows = days_off_words.rows(plan)
    most = max([1.0, *(each for _, *both in rows for each in both)])
    shown = [Block(Content.styled(days_off_words.heading(plan), f"bold {_STYLE}"), Content(" "))]
    if days_off_words.dated(plan):
        shown.append(Block(Content(days_off_words.dated(plan))))
    shown += [
        BLANK,
        plots.drawn(Content.styled(f"{'cards a day':<{_SHORT_NAME}}{'now':>6}{'then':>6}", _DIM)),
    ]
    cells = 0
    for name, before, after in rows:
        said = f"{name:<{_SHORT_NAME}}{before:>6.0f}{after:>6.0f}  "
        cells = _bar_room(said, width)
        shown.append(plots.drawn(Content(said) + plots.bar(before / most, cells, after / most)))
    return [
        *shown,
        *plots.what_bars_are("The bar is as it is now, the mark as it would be.", cells),
        BLANK,
        Block(Content(days_off_words.most(plan))),
        Block(Content(days_off_words.NO_DATE_MOVES)),
    ]


def _section(title: str, rows: Iterable[Block]) -> Iterator[Block]:
    """Put a heading over rows, if there are any."""
    listed = [*rows]
    if listed:
        yield Block(Content.styled(title, f"bold {_STYLE}"), Content(" "))
        yield from listed
        yield BLANK


def _score(plan: ExamPlan, width: int) -> Iterator[Block]:
    yield Block(Content.styled(words.heading(plan), f"bold {_STYLE}"), Content(" "))
    if not plan.recalls_needed:
        found = plan.outlook.score
        drawn = interval(found.low, found.expected, found.high, min(50, width - 14))
        yield plots.drawn(Content.assemble("0% ", drawn, " 100%"))
    yield Block(Content(words.score(plan)))
    yield Block(Content(words.unseen(plan)))
    if words.waiting(plan):
        yield Block(Content(words.waiting(plan)))


def _topics(plan: ExamPlan, width: int) -> Iterator[Block]:
    found = words.topics(plan)
    if plan.recalls_needed or len(found) < 2:  # noqa: PLR2004 - one topic is the exam itself
        return
    room, length = _name_room(width), 0
    yield plots.drawn(Content.styled(f"{'':<{room}}{'score':>7}{'range':>10}", _DIM))
    for name, score in found:
        low, high = wording.percent(score.low).rstrip("%"), wording.percent(score.high)
        said = f"{plots.cut(name, room):<{room}}{wording.percent(score.expected):>7}{f'{low}–{high}':>10}  "
        length = _bar_room(said, width)
        drawn = interval(score.low, score.expected, score.high, length) if length else Content("")
        yield plots.drawn(Content(said) + drawn)
    yield from plots.what_bars_are("The bar is the range, the mark the score.", length)


def _days(plan: ExamPlan, width: int) -> Iterator[Block]:
    rows = words.rows(plan)
    most, cells = max([1.0, *(minutes for *_, minutes in rows)]), 0
    yield plots.drawn(Content.styled(f"{'':<{_SHORT_NAME}}{'due':>5}{'new':>5}{'min':>5}", _DIM))
    for name, due, new, minutes in rows:
        said = f"{name:<{_SHORT_NAME}}{due:>5.0f}{new:>5.0f}{minutes:>5.0f}  "
        cells = _bar_room(said, width)
        yield plots.drawn(Content(said) + plots.bar(minutes / most, cells))
    yield from plots.what_bars_are("The bar is the minutes.", cells)


def _with_minutes(plan: ExamPlan, width: int) -> Iterator[Block]:
    if words.enough_minutes(plan):
        yield Block(Content(words.enough_minutes(plan)))
        return
    cells = 0
    for minutes, share, seen in words.with_minutes(plan):
        said = f"{f'{minutes} minutes':<{_SHORT_NAME - 6}}{wording.percent(share):>5}  {seen:<14}"
        cells = _bar_room(said, width)
        yield plots.drawn(Content(said) + plots.bar(share, cells))
    yield from plots.what_bars_are("The bar is the score.", cells)


def _next_minutes(plan: ExamPlan) -> Iterator[Block]:
    if plan.recalls_needed:
        return
    yield Block(Content(words.next_minutes(plan)))
    for line in words.gains(plan):
        yield Block(Content(line), Content("    "))


def interval(low: float, expected: float, high: float, width: int) -> Content:
    """Draw a range of shares on a line from 0 to 1, and what is expected within it."""
    last = max(1, width - 1)
    first, middle, end = (round(each * last) for each in (low, expected, high))
    signs = ["━" if first <= place <= end else "·" for place in range(width)]
    signs[min(width - 1, middle)] = "┃"
    parts = ((sign, _DIM if sign == "·" else _STYLE) for sign in signs)
    return Content.assemble(*parts)


def _name_room(width: int) -> int:
    return _NAME if width >= _WIDE else _SHORT_NAME


def _bar_room(said: str, width: int) -> int:
    room = min(_BAR, width - len(said) - 2)
    return room if room >= _SHORTEST_BAR else 0
