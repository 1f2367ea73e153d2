"""Rows of the progress file and back."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given

from her2quiz.domain.history.review import Review
from her2quiz.domain.moment import Moment, instant, microseconds
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store import rows
from tests.store.strategies import INSTANTS, MEMORIES, MOMENTS, REVIEWS, SETTINGS


@given(REVIEWS)
def test_a_review_comes_back_as_it_was(review: Review) -> None:
    """A review is the same after the round trip to its row."""
    assert rows.review_of((*rows.review_row(review), review.card)) == review


@given(MEMORIES)
def test_a_memory_comes_back_as_it_was(memory: Memory) -> None:
    """A memory is the same after the round trip to its row."""
    assert rows.memory_of(rows.memory_row("mixed/best", memory)) == memory


@given(SETTINGS)
def test_settings_come_back_as_they_were(settings: SchedulerSettings) -> None:
    """Settings are the same after the round trip to JSON, each parameter to the last bit."""
    assert rows.settings_of(rows.settings_text(settings)) == settings


def test_settings_without_days_off_are_written_as_they_always_were() -> None:
    """So that a review of today has the scheduler of one that was written before there were any."""
    assert "easy" not in rows.settings_text(SchedulerSettings())
    assert "breaks" not in rows.settings_text(SchedulerSettings())


@given(INSTANTS)
def test_an_instant_keeps_its_microseconds(at: datetime) -> None:
    """An instant is the same after the round trip to an integer."""
    assert instant(microseconds(at)) == at


@given(MOMENTS)
def test_a_moment_is_three_columns(moment: Moment) -> None:
    """A moment is stored as an instant, an offset in seconds and a study day."""
    at, offset, day = rows.moment_columns(moment)
    assert Moment(instant(at), timedelta(seconds=offset), date.fromisoformat(day)) == moment


def test_instants_are_counted_from_1970() -> None:
    """The first second of 1970 in UTC ends after a million microseconds."""
    assert microseconds(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)) == 1_000_000


def test_there_is_a_placeholder_for_each_column() -> None:
    """A statement binds one value for each column."""
    assert rows.placeholders("a, b, c") == "?, ?, ?"


@given(REVIEWS, MEMORIES)
def test_a_row_has_a_value_for_each_column(review: Review, memory: Memory) -> None:
    """Rows and lists of columns have the same length."""
    assert len(rows.review_row(review)) == len(rows.REVIEW_COLUMNS.split(","))
    assert len(rows.memory_row("mixed/best", memory)) == len(rows.MEMORY_COLUMNS.split(","))
