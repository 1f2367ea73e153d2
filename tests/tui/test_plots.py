"""Pictures in characters say what the numbers say."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.measures.habits import weeks
from her2quiz.tui.drawing.plots import bar, calendar, columns

COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=40)


@given(COUNTS, st.integers(1, 5))
def test_upright_bars_are_as_high_as_their_numbers(counts: list[int], height: int) -> None:
    """The highest fills all lines, only 0 has no bar, and a larger number is never drawn lower."""
    lines = [line.plain for line in columns(counts, height)]
    assert {len(line) for line in lines} == {len(counts)}
    eighths = [sum(" ▁▂▃▄▅▆▇█".index(line[place]) for line in lines) for place in range(len(counts))]
    assert [each == 0 for each in eighths] == [count == 0 for count in counts]
    assert max(eighths) == (height * 8 if any(counts) else 0)
    by_count = sorted(zip(counts, eighths, strict=True))
    assert [each for _, each in by_count] == sorted(eighths)


@given(st.floats(0, 1), st.integers(0, 40), st.floats(0, 1) | st.none())
def test_a_bar_is_as_wide_as_it_may_be(value: float, width: int, mark: float | None) -> None:
    """It shows the share, and the mark at its place."""
    drawn = bar(value, width, mark).plain
    assert len(drawn) == width
    assert ("┃" in drawn) is (mark is not None and width > 0)
    assert abs(drawn.count("━") - round(value * width)) <= 1


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 53))
def test_the_calendar_has_a_column_for_each_week(today: date, count: int) -> None:
    """Months stand above their first week, and no line is longer than the weeks."""
    lines = [line.plain for line in calendar(weeks([], today, count), today)]
    assert len(lines) == 8
    assert {len(line) for line in lines[1:]} == {count + 4}
    assert len(lines[0]) <= count + 4
    assert lines[1 + today.weekday()].endswith("·")
