"""Reviews and memories as the scheduler makes them, and files of other programs."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store.log.review_log import ReviewLog
from tests.factories import MONDAY

SETTINGS = SchedulerSettings()


def review(number: int, card: str = "mixed/best", rating: Rating = Rating.GOOD, days: int = 0) -> Review:
    """Make an answer that was given `number` minutes and `days` days after the start."""
    moment = Moment.from_local(MONDAY + timedelta(minutes=number, days=days))
    return Review(
        id=review_id(moment.at, number.to_bytes(10, "big")),
        moment=moment,
        card=card,
        rating=rating,
        proposed=Rating.GOOD,
        score=float(rating is not Rating.AGAIN),
        answer='{"said": true}',
        seed=number,
        seconds=4.5,
    )


def add(log: ReviewLog, new: Review) -> Memory:
    """Add a review to the log, with the memory after it."""
    before = log.memory(new.card)
    after = outcomes(new.card, before, new.moment, SETTINGS).after(new.rating)
    log.add(new, SETTINGS, before, after)
    return after


def foreign_database(file: Path, application_id: int = 0) -> Path:
    """Write another program's SQLite file."""
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("CREATE TABLE song (title TEXT)")
    connection.commit()
    connection.close()
    return file


_CAME_LATER = ("seal", "place", "ahead")


def every_row(
    connection: sqlite3.Connection, tables: tuple[str, ...] = ("log", "memory", "day", "scheduler")
) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a progress file holds, by table, but for the columns that the fifth schema added."""
    kept = {}
    for table in tables:
        found = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        columns = ", ".join(column for column in found if column not in _CAME_LATER)
        kept[table] = connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()  # noqa: S608
    return kept
