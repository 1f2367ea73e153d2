"""Values that the progress file can store."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from her2quiz.domain.history.review import Review
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings

DAYS = st.dates(date(1970, 1, 2), date(2200, 1, 1))
INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
OFFSETS = st.integers(-14 * 3600, 14 * 3600).map(lambda seconds: timedelta(seconds=seconds))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
FLOATS = st.floats(0.001, 1e6)
COUNTS = st.integers(0, 10_000)
RATINGS = st.sampled_from(Rating)

MOMENTS = st.builds(Moment, at=INSTANTS, offset=OFFSETS, day=DAYS)

MEMORIES = st.builds(
    Memory,
    stage=st.sampled_from(Stage),
    step=st.none() | st.integers(0, 5),
    stability=FLOATS,
    difficulty=st.floats(1, 10),
    at=INSTANTS,
    day=DAYS,
    due_at=INSTANTS,
    due_day=DAYS,
    first_day=DAYS,
    failed_day=st.none() | DAYS,
    reviews=COUNTS,
    lapses=COUNTS,
    answer_key=TEXTS,
    ahead=st.none() | DAYS,
)

REVIEWS = st.builds(
    Review,
    id=st.uuids().map(lambda uuid: uuid.hex),
    moment=MOMENTS,
    card=st.from_regex(r"[a-z0-9]{1,8}/[a-z0-9-]{1,12}", fullmatch=True),
    rating=RATINGS,
    proposed=st.none() | RATINGS,
    score=st.none() | st.floats(0, 1),
    answer=TEXTS,
    seed=st.integers(0, 2**32 - 1),
    seconds=st.floats(0, 1e5),
    mode=st.sampled_from(["study", "practice", "exam"]),
    place=st.none() | st.integers(1, 2**53),
    card_then=st.just(""),
    resets_since=st.just(0),
    fits_since=st.just(()),
)

SETTINGS = st.builds(
    SchedulerSettings,
    retention=st.floats(0.7, 0.99),
    learning_minutes=st.lists(COUNTS, max_size=3).map(tuple),
    relearning_minutes=st.lists(COUNTS, max_size=3).map(tuple),
    longest_days=COUNTS,
    parameters=st.lists(st.floats(-10, 10), min_size=21, max_size=21).map(tuple),
    days_off=st.builds(
        DaysOff,
        st.lists(st.integers(0, 6), max_size=6).map(tuple),
        st.lists(st.tuples(DAYS, DAYS), max_size=2).map(tuple),
    ),
)
