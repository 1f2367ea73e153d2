"""Ids of rows: where those of a study day begin and end."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.row_ids import id_after, id_before, review_id
from her2quiz.domain.moment import Moment

INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001 - they get a time zone
OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(local=INSTANTS, zone=OFFSETS, hour=st.integers(0, 12), entropy=st.binary(min_size=10, max_size=10))
def test_a_review_of_a_day_lies_between_its_ids(
    local: datetime, zone: timezone, hour: int, entropy: bytes
) -> None:
    """In whichever time zone it was made, and whenever a day begins there."""
    moment = Moment.from_local(local.replace(tzinfo=zone), timedelta(hours=hour))
    assert id_before(moment.day) < review_id(moment.at, entropy) < id_after(moment.day)
