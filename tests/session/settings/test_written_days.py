"""Days as they are written in settings and on the command line."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.session.settings.check_values import checked
from her2quiz.session.settings.written_days import (
    breaks,
    day_of,
    easy_days,
    exam_dates,
    written_breaks,
    written_easy_days,
    written_exam_dates,
)

MAY, JUNE = date(2027, 5, 12), date(2027, 6, 1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", {}),
        ("2027-05-12", {"everything": MAY}),
        ("everything 2027-05-12", {"everything": MAY}),
        (" ihc-scoring 2027-05-12 , student  2027-06-01,", {"ihc-scoring": MAY, "student": JUNE}),
    ],
)
def test_exam_dates_have_a_name_and_a_day(text: str, wanted: dict[str, date]) -> None:
    """A day alone is that of all decks."""
    assert exam_dates(text) == wanted
    assert exam_dates(written_exam_dates(wanted)) == wanted


@pytest.mark.parametrize(
    "text", ["", "12.5.2027", "2027-5-12", "2027-02-30", "20270512", "tomorrow", "2027-W05-1"]
)
def test_what_is_no_day_is_refused_in_one_sentence(text: str) -> None:
    """With an example of one."""
    with pytest.raises(ValueError, match=r"is not a day\. Write year, month and day, such as 2027-05-12"):
        day_of(text)


@given(st.sets(st.integers(0, 6), max_size=6))
def test_easy_days_are_read_as_they_are_written(days: set[int]) -> None:
    """In the order of the week."""
    assert easy_days(written_easy_days(tuple(sorted(days)))) == tuple(sorted(days))


def test_weekdays_may_be_short_and_in_capitals() -> None:
    """As people write them."""
    assert easy_days("Sat Sun") == easy_days("saturday, sunday, sa") == (5, 6)


@pytest.mark.parametrize("text", ["s", "someday", "monday-friday", "mo tu we th fr sa su"])
def test_what_is_no_easy_day_is_refused(text: str) -> None:
    """Neither is a week of nothing else."""
    with pytest.raises(ValueError, match=r"is not a weekday|not every day"):
        easy_days(text)


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2040, 1, 1)), st.integers(0, 91)), max_size=3))
def test_breaks_are_read_as_they_are_written(some: list[tuple[date, int]]) -> None:
    """The earliest first."""
    wanted = tuple(sorted((first, first + timedelta(days=days)) for first, days in some))
    assert breaks(written_breaks(wanted)) == wanted


def test_a_break_of_one_day_needs_one_date() -> None:
    """And two dots do for "to"."""
    assert breaks("2027-05-12") == ((MAY, MAY),)
    assert breaks("2027-05-12..2027-06-01") == ((MAY, JUNE),)


@pytest.mark.parametrize(
    "text", ["2027-06-01 to 2027-05-12", "2027-01-01 to 2027-12-31", "2027-05-12 to", "to"]
)
def test_what_is_no_break_is_refused(text: str) -> None:
    """One that ends before it begins, one of a year, and one without an end."""
    with pytest.raises(ValueError, match=r"ends before|longer than|is not a day"):
        breaks(text)


@pytest.mark.parametrize(
    ("name", "value"),
    [("exam_dates", "ihc-scoring 2027"), ("exam_dates", "2027-02-30")],
)
def test_a_setting_that_cannot_be_read_is_said_and_not_used(name: str, value: str) -> None:
    """With an example; the other settings hold."""
    found = checked({name: value, "new_per_day": 3})
    assert found.usable == {"new_per_day": 3}
    (wrong,) = found.wrong
    assert f"'{name}' must be written like" in wrong.message
