"""Saves what can be read of a damaged progress file into a new one, row by row, and counts what was lost."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from attrs import define, field

from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.rebuild import rebuild
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_tables import LOGS, RowOf, columns_of, is_readable, write_row
from her2quiz.store.maintenance.page_rows import Record, records_on
from her2quiz.store.maintenance.pages import Pages
from her2quiz.store.progress_file import ProgressFile

_EACH = 200
"""Pages between two reports."""

_FEWEST = {"log": 15, "action": 8, "renamed": 7, "scheduler": 4, "known": 2}
"""How many columns the first version of each table had; later versions only added some behind them."""

_FIRST_ANSWER_COLUMN = 12
"""A row with so many columns that begins as a row of a log does is one of the review log, not of the action log."""


@define
class Salvaged:
    """What was saved of a damaged file."""

    rows: int = 0
    """Rows that were saved, of any table."""

    answers: int = 0
    """Answers that were saved and had not been undone."""

    lost: int | None = None
    """Answers that the counts by day know of and that were not found; None if those counts are gone, too."""

    damaged_rows: int = 0
    """Rows that could not be read, of any table."""

    damaged_pages: int = 0
    """Pages of which nothing could be read."""

    assumed_settings: int = 0
    """Schedulers whose settings are lost, so that the published defaults stand for them."""

    days: dict[str, int] = field(factory=dict)
    """The number of answers by day, as the damaged file had it."""


def salvage(damaged: Path, target: Path, report: Callable[[float], None] = lambda _share: None) -> Salvaged:
    """Save what can be read of a progress file and its write-ahead log.

    Args:
        damaged: the file; it is only read. It may be missing or empty if its log is there.
        target: a new file, with everything that was saved.
        report: is given the share that is done, 0 to 1.

    Raises:
        ProgressError: if the new file cannot be written.
    """
    found = Salvaged()
    new = ProgressFile(target)
    try:
        with new.writing():
            with progress_errors(str(damaged)), closing(Pages(damaged)) as pages:
                _save_rows(new, pages, found, report)
            found.assumed_settings = _assume_missing_schedulers(new)
            rebuild(ReviewLog(new))
        found.answers, _ = ReviewLog(new).size()
        found.lost = _lost(new, found.days)
    finally:
        new.close()
    return found


def _save_rows(new: ProgressFile, pages: Pages, found: Salvaged, report: Callable[[float], None]) -> None:
    columns = {table: columns_of(new.connection, table) for table in LOGS}
    free = pages.free()
    for number in range(1, pages.count + 1):
        if number in free:
            continue
        on_page = records_on(pages, pages.page(number), is_first=number == 1)
        found.damaged_rows += on_page.damaged
        found.damaged_pages += _is_damaged(pages, number) if not on_page.is_known else 0
        for table, row in _rows(on_page.records, columns, found.days):
            if is_readable(table, row) and row.get("seal", 0) is not None:
                found.rows += write_row(new.connection, table, row)
            else:
                found.damaged_rows += 1
        _save_older(new, pages, number, columns)
        if number % _EACH == 0:
            report(number / pages.count)


def _save_older(new: ProgressFile, pages: Pages, number: int, columns: dict[str, tuple[str, ...]]) -> None:
    """Save the rows that are only on the file's own version of a page, under one in the log."""
    on_page = records_on(pages, pages.older(number), is_first=number == 1)
    for table, row in _rows(on_page.records, columns, {}):
        if table != "known" and is_readable(table, row):
            write_row(new.connection, table, row)


def _rows(
    records: tuple[Record, ...], columns: dict[str, tuple[str, ...]], days: dict[str, int]
) -> Iterator[tuple[str, RowOf]]:
    for record in records:
        table = _table_of(record)
        if table == "day":
            days[record.values[0]] = record.values[1]
        elif table:
            values = dict(zip(columns[table], record.values, strict=False))
            yield table, values | ({"id": record.rowid} if table == "scheduler" else {})


def _table_of(record: Record) -> str:
    """Return which table a row is of, by its shape; empty if it is computed from others, or an index."""
    values = record.values
    if record.rowid is not None:
        if len(values) >= _FEWEST["scheduler"] and values[0] is None and _texts(values[1:4]):
            return "scheduler"
        return "known" if 2 <= len(values) <= 3 and _texts(values[:2]) else ""  # noqa: PLR2004 - with or without more
    if len(values) == 2 and _texts(values[:1]) and isinstance(values[1], int):  # noqa: PLR2004
        return "day" if _is_day(values[0]) else ""
    if len(values) >= _FEWEST["renamed"] and _texts(values[:3]) and _is_day(values[5]):
        return "renamed"
    if len(values) >= _FEWEST["action"] and _texts(values[:2]) and _is_day(values[4]):
        return "log" if len(values) >= _FIRST_ANSWER_COLUMN else "action"
    return ""


def _texts(values: tuple[Any, ...]) -> bool:
    return all(isinstance(each, str) for each in values)


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return isinstance(value, str)


def _is_damaged(pages: Pages, number: int) -> bool:
    """Whether a page without rows is damaged; one full of zeros is free, and others hold the rest of long rows."""
    page = pages.page(number)
    following = int.from_bytes(page[:4], "big")
    return not page or (any(page) and following > pages.count)


def _assume_missing_schedulers(new: ProgressFile) -> int:
    """Let the published defaults stand for schedulers that answers name and that are lost."""
    query = "SELECT DISTINCT scheduler FROM log WHERE kind = 'review' AND scheduler NOT IN (SELECT id FROM scheduler)"
    missing = [row[0] for row in new.connection.execute(query)]
    settings = rows.settings_text(SchedulerSettings())
    for id_ in missing:
        assumed = {"id": id_, "name": "lost", "version": str(id_), "settings": settings}
        write_row(new.connection, "scheduler", assumed)
    return len(missing)


def _lost(new: ProgressFile, days: dict[str, int]) -> int | None:
    if not days:
        return None
    found: dict[str, int] = dict(new.connection.execute("SELECT day, reviews FROM day").fetchall())
    return sum(max(0, count - found.get(day, 0)) for day, count in days.items())
