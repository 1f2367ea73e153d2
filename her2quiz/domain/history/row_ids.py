"""Ids of rows of the log, which sort in the order in which things were done."""

from datetime import UTC, date, datetime, time, timedelta

_TIME = 12
"""Hexadecimal digits of an id that encode the millisecond."""

_BEFORE, _AFTER = timedelta(hours=14), timedelta(hours=48)
"""A study day lies between these, from its midnight in UTC, wherever it was."""


def later_id(id_: str, last: str) -> str:
    """Return an id, or one just behind another where a clock that was set back would put it before that.

    Each new row of a progress file has such an id, behind all ids in the file. So ids tell the order in which things
    were done, whatever the clock showed, and still do when files are merged: what was done knowing of something else
    sorts behind it, and what was done on two machines at once sorts by their clocks.
    """
    return id_ if id_ > last else f"{int(last[:_TIME], 16) + 1:0{_TIME}x}{id_[_TIME:]}"


def review_id(at: datetime, entropy: bytes) -> str:
    """Make an id that is unique and sorts by time.

    Args:
        at: the instant of the review, in UTC.
        entropy: ten random bytes.
    """
    return f"{int(at.timestamp() * 1000):0{_TIME}x}{entropy.hex()}"


def id_before(day: date) -> str:
    """Return an id that sorts before those of all rows of a study day."""
    return review_id(datetime.combine(day, time(), UTC) - _BEFORE, b"")


def id_after(day: date) -> str:
    """Return an id that sorts behind those of all rows of a study day."""
    return review_id(datetime.combine(day, time(), UTC) + _AFTER, b"")
