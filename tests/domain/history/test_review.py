"""Reviews."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import later_id, review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from tests.domain.samples import KEY
from tests.factories import MONDAY

entropies = st.binary(min_size=10, max_size=10)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(instants, st.integers(1, 10**12), entropies, entropies)
def test_ids_rise_with_time(at: datetime, milliseconds: int, one: bytes, other: bytes) -> None:
    """A later millisecond sorts later, for any random part."""
    assert review_id(at, one) < review_id(at + timedelta(milliseconds=milliseconds), other)


@given(instants, entropies, entropies)
def test_ids_of_one_instant_differ_in_their_random_part(at: datetime, one: bytes, other: bytes) -> None:
    """Two copies of the program may answer in the same millisecond."""
    assert (review_id(at, one) == review_id(at, other)) is (one == other)


@given(instants, entropies)
def test_ids_have_one_length(at: datetime, entropy: bytes) -> None:
    """They have 12 digits of time and 20 random digits; otherwise texts would not sort as times do."""
    assert len(review_id(at, entropy)) == 32


def test_a_review_is_for_study_unless_it_says_otherwise() -> None:
    """Practice and exams set their own mode."""
    review = Review(
        id="1",
        moment=Moment.from_local(MONDAY),
        card=KEY,
        rating=Rating.GOOD,
        proposed=Rating.HARD,
        score=1.0,
        answer="{}",
        seed=7,
        seconds=2.5,
    )
    assert review.mode == "study"


@given(instants, st.integers(-(10**9), 10**9), entropies, entropies)
def test_a_later_id_is_later_whatever_the_clock_says(
    at: datetime, milliseconds: int, one: bytes, other: bytes
) -> None:
    """A clock that was set back puts no id before an earlier one."""
    before, proposed = review_id(at, one), review_id(at + timedelta(milliseconds=milliseconds), other)
    later = later_id(proposed, before)
    assert later > before
    assert len(later) == len(before)
    assert later == proposed or proposed <= before


@pytest.mark.parametrize(
    ("answer", "answer_key"),
    [
        ('{"typed": "x", "standard": "0123abcd"}', "0123abcd"),
        ('{"typed": "the \\"standard\\" dose"}', ""),
        ('{"standard": 5}', ""),
        ('["standard"]', ""),
        ('"standard"', ""),
        ('{"standard": ', ""),
        ("", ""),
    ],
)
def test_an_answer_keeps_its_answer_key(answer: str, answer_key: str) -> None:
    """It is read whatever else the answer has; data that no version wrote gives none."""
    review = Review("id", Moment.from_local(MONDAY), KEY, Rating.GOOD, None, None, answer, 1, 2.0)
    assert review.answer_key == answer_key
