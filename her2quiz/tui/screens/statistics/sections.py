"""The sections of the statistics, each a heading, a picture and its numbers."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.history.memory_summary import MATURE_DAYS
from her2quiz.domain.measures.habits import HOURS_IN_DAY, minutes_by_week, weeks
from her2quiz.domain.measures.recall import Share
from her2quiz.session import wording
from her2quiz.session.planning.load import Load
from her2quiz.session.progress.statistics import words
from her2quiz.session.progress.statistics.measured import WEEKS
from her2quiz.session.progress.statistics.statistics import ENOUGH_TO_CALIBRATE, FEW, PERIODS, Statistics
from her2quiz.tui.drawing import plots
from her2quiz.tui.drawing.block import BLANK, Block

_HIGH, _MOST = 3, 12
"""Lines of an upright picture, and the most lines of a list."""

_BAR, _SHORTEST_BAR, _NAME, _NUMBERS = 20, 8, 34, 16
"""Cells of a bar, of a name, and of the numbers between them."""

_SCALE, _WEEK = 7, 5
"""Cells of the number beside upright bars, and of a week with its blank."""

_WIDE = 66
"""Cells from which a table has all of its columns."""

_CALENDAR_WEEKS = 53
_DIM = "$foreground-muted"


_REMEMBERED, _EXPECTED = "What you remember", "How well that was expected"
_DECKS, _TAGS = "Decks, the weakest first", "Tags, the weakest first"
_LOOKED_FOR = (_REMEMBERED, _EXPECTED, _DECKS, _TAGS)
"""What can be said only once all answers were looked at."""


class Section(NamedTuple):
    """A part of the page."""

    title: str
    """Its heading."""

    blocks: Sequence[Block]
    """What stands under it."""


def sections(found: Statistics, width: int) -> list[Section]:
    """Return the sections in the order in which they are read.

    Args:
        found: the statistics.
        width: cells of a line, by which the calendar is cut.
    """
    told = [
        Section("How you are doing", [*_glance(found, width)]),
        Section("The last year", [*_year(found, width)]),
        Section("Due", [*_due(found, width)]),
        Section(_REMEMBERED, [*_recall(found, width)]),
        Section(_EXPECTED, [*_calibration(found, width)]),
        Section(_DECKS, [*_shares(found.decks, found.wanted, width)]),
        Section(_TAGS, [*_shares(found.tags, found.wanted, width)]),
        Section("Time", [*_time(found, width)]),
        Section("Forgotten most often", [*_hardest(found)]),
        Section("Mixed up", [*_mixed_up(found)]),
    ]
    return [each for each in told if found.is_whole or each.title not in _LOOKED_FOR]


def page(shown: Iterable[Section]) -> list[Block]:
    """Put sections under each other, without those that are empty."""
    blocks = list[Block]()
    for section in shown:
        if section.blocks:
            blocks += [
                Block(Content.styled(section.title, "bold $text-primary"), Content(" ")),
                *section.blocks,
                BLANK,
            ]
    return blocks


def _glance(found: Statistics, width: int) -> Iterator[Block]:
    """Say the figures that matter most, each with what it is: in one line, or each in its own where there is no room."""
    told = [Content.assemble((each.number, "bold"), f" {each.what}") for each in words.glance(found)]
    line = Content("   ").join(told)
    for each in [line] if line.cell_length < width else told:
        yield Block(each)


def _year(found: Statistics, width: int) -> Iterator[Block]:
    count = min(_CALENDAR_WEEKS, max(1, width - 8))
    for line in plots.calendar(weeks(found.days, found.today, count), found.today):
        yield plots.drawn(line)
    yield plots.drawn(Content.assemble("    none ", plots.shades(), " 50 answers or more"))
    streak = f", streak {wording.plural(found.streak, 'day')}" if found.streak else ""
    yield Block(Content(f"{words.year(found)}{streak}"))


def _due(found: Statistics, width: int) -> Iterator[Block]:
    if any(found.due):
        cells = 2 if width >= _WIDE + _SCALE else 1
        yield from _upright(found.due, cells)
        below = f"today{'in 30 days':>{len(found.due) * cells - 5}}"
        yield plots.drawn(Content.styled(f"{'':{_SCALE}}{below}", _DIM))
    yield Block(Content(words.due(found) + ". New cards are not counted."))
    if found.load is not None:
        yield from _load(found.load, width)


def _load(load: Load, width: int) -> Iterator[Block]:
    """Draw the reviews a day of the next weeks: the bar without new cards, the mark with them."""
    weeks, cells = load.weeks(), 0
    most = max(1.0, *(each for week in weeks for each in week))
    yield plots.drawn(Content.styled(f"{'reviews a day':<14}{'no new':>8}{'with new':>10}", _DIM))
    for place, (without, with_new) in enumerate(weeks):
        said = f"{words.week(place):<14}{without:>8.0f}{with_new:>10.0f}  "
        cells = _bar(said, width)
        yield plots.drawn(Content(said) + plots.bar(without / most, cells, with_new / most))
    yield from plots.what_bars_are("The bar is without new cards, the mark with them.", cells)
    yield Block(Content(words.load(load) + "."))


def _upright(counts: Sequence[float], cells: int) -> Iterator[Block]:
    """Draw upright bars beside the number that the highest stands for."""
    for place, line in enumerate(plots.columns(counts, _HIGH, cells=cells)):
        scale = f"{max(counts):,.0f}" if place == 0 else ""
        yield plots.drawn(Content.assemble((f"{scale:>{_SCALE - 1}} ", _DIM), line))


def _recall(found: Statistics, width: int) -> Iterator[Block]:
    lacking = words.more_needed(found, FEW)
    yield Block(Content.styled(words.WHAT_RECALL_IS, _DIM))
    if lacking:
        yield Block(Content(lacking))
        return
    yield Block(
        Content(
            f"Wanted: {wording.percent(found.wanted)}. Mature cards had waited {MATURE_DAYS} days or more."
        )
    )
    yield plots.drawn(
        Content.styled(_row("", "all cards", *(("young", "mature") if width >= _WIDE else ())), _DIM)
    )
    for days in PERIODS:
        parts = found.remembered[days][: None if width >= _WIDE else 1]
        yield plots.drawn(Content(_row(words.period(days), *(words.part(each) for each in parts))))


def _calibration(found: Statistics, width: int) -> Iterator[Block]:
    lacking = words.more_needed(found, ENOUGH_TO_CALIBRATE, "answers to cards learned before")
    of = found.calibration
    if lacking or of is None:
        yield Block(Content(lacking))
        return
    cells = 0
    yield plots.drawn(Content.styled("expected  remembered", _DIM))
    for each in of.bars:
        expected, remembered = wording.percent(each.expected), wording.percent(each.remembered)
        said = f"{expected:>8}{remembered:>12}{f'of {each.answers:,}':>10}  "
        cells = _bar(said, width)
        yield plots.drawn(Content(said) + plots.bar(each.remembered, cells, each.expected))
    yield from plots.what_bars_are("The bar is what you remembered, the mark what was expected.", cells)
    yield Block(Content(words.calibration(of)))


def _shares(shares: Sequence[tuple[str, Share]], wanted: float, width: int) -> Iterator[Block]:
    room, cells = min(_NAME, width - _NUMBERS), 0
    for name, of in shares[:_MOST]:
        said = f"{plots.cut(name, room):<{room}}{wording.percent(of.value):>5}{f'of {of.answers:,}':>9}  "
        cells = _bar(said, width)
        yield plots.drawn(Content(said) + plots.bar(of.value or 0, cells, wanted))
    mark = f"the mark the {wording.percent(wanted)} that you want"
    yield from plots.what_bars_are(f"The bar is what you remembered, {mark}.", cells)


def _bar(said: str, width: int) -> int:
    """Return how long a bar may be beside its numbers; a very short one says nothing."""
    room = min(_BAR, width - len(said))
    return room if room >= _SHORTEST_BAR else 0


def _row(name: str, *cells: str) -> str:
    return f"{name:<16}" + "".join(f"{cell:>15}" for cell in cells)


def _time(found: Statistics, width: int) -> Iterator[Block]:
    if not found.days:
        return
    yield from _weeks(minutes_by_week(found.days, found.today, WEEKS), width)
    by_hour = {each.hour: each for each in found.hours}
    answers = [by_hour[hour].answers if hour in by_hour else 0 for hour in range(HOURS_IN_DAY)]
    yield Block(Content.styled("Answers at each hour of the day", _DIM))
    cells = 2 if width >= _WIDE + _SCALE else 1
    yield from _upright(answers, cells)
    hours = "".join(f"{hour:<{6 * cells}}" for hour in range(0, HOURS_IN_DAY, 6))
    yield plots.drawn(Content.styled(f"{'':{_SCALE}}{hours}", _DIM))
    most = max(found.hours, key=lambda each: each.answers)
    known = wording.percent(most.remembered / most.answers)
    yield Block(
        Content(
            f"Most answers come between {most.hour}:00 and {most.hour}:59: {most.answers:,}, of which {known} were right"
        )
    )


def _weeks(minutes: Sequence[float], width: int) -> Iterator[Block]:
    """Draw the minutes of each week, with the numbers below; where there is no room, only say them."""
    numbers = [str(round(each)) for each in minutes]
    said = f"Minutes in each of the last {len(minutes)} weeks"
    if width < _WEEK * len(minutes) + 1:
        yield Block(Content(f"{said}: {' '.join(numbers)}"))
        return
    yield Block(Content.styled(said, _DIM))
    for line in plots.columns(minutes, _HIGH, cells=_WEEK):
        yield plots.drawn(line)
    yield plots.drawn(Content("".join(f"{each:^{_WEEK - 1}} " for each in numbers)))


def _hardest(found: Statistics) -> Iterator[Block]:
    for each in found.hardest:
        often = wording.plural(each.lapses, "time")
        yield Block(Content(one_line(each.asks)), Content(f"  {often:<9}"))


def _mixed_up(found: Statistics) -> Iterator[Block]:
    for each in found.confusions:
        often = wording.plural(each.mix_up.times, "time")
        said = f"{one_line(each.mix_up.given)} for {one_line(each.right)}, {often}"
        yield Block(Content.assemble((said, "bold"), (f"  {one_line(each.asks)}", _DIM)))
