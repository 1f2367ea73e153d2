"""Merges logs: the union of all rows, by their ids. Merging again, in any order and grouping, changes nothing more.

New rows are first collected aside, while others may go on writing; then all are written in one transaction.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from attrs import define

from her2quiz.domain.moment import microseconds
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.rebuild import Report, rebuild, rebuild_cards, rebuild_days, silent
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_stream import TableRow
from her2quiz.store.maintenance.log_tables import LOGS, RowOf, columns_of, is_readable, write_row
from her2quiz.store.progress_file import ProgressFile

_ASIDE = (
    "CREATE TEMP TABLE incoming (key TEXT PRIMARY KEY, log TEXT NOT NULL, row TEXT NOT NULL) WITHOUT ROWID"
)

_AFFECTED = """
    WITH RECURSIVE affected (card) AS (
        SELECT value FROM json_each(:cards)
        UNION SELECT card FROM log WHERE id IN (SELECT value FROM json_each(:targets))
        UNION SELECT renamed.card FROM affected JOIN renamed ON former = affected.card
    ) SELECT card FROM affected
    """  # the present keys of cards are among them

Scheduler = tuple[str, str, str]
"""Name, version and settings; the number that a scheduler has is each file's own."""


@define
class Added:
    """What one source adds."""

    reviews: int = 0
    """Answers that were not there."""

    others: int = 0
    """Other rows that were not there: undone answers, flags, buried and suspended cards, renamed cards."""

    unreadable: int = 0
    """Rows that are not such as any version writes; they are left out."""

    ahead: int = 0
    """Answers dated later than now, new or not."""

    @property
    def rows(self) -> int:
        """All rows that were not there."""
        return self.reviews + self.others


class Merge:
    """A merge into one progress file."""

    def __init__(self, file: ProgressFile, now: datetime) -> None:
        """Collect nothing yet; answers dated later than `now` are counted."""
        self._file, self._connection = file, file.connection
        self._latest = microseconds(now)
        self._columns = {table: columns_of(self._connection, table) for table in LOGS}
        self._schedulers: dict[Scheduler, int] = {}
        self._known: dict[str, str] = {}
        self._rows = 0
        with progress_errors(file.path):
            self._connection.execute(_ASIDE)

    @property
    def has_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._rows or self._known)

    def collect(self, found: Iterable[TableRow], added: Added, report: Report = silent) -> None:
        """Collect what one source adds, and count it; raises ProgressError if it cannot be read to its end."""
        numbers: dict[int, int] = {}
        with progress_errors(self._file.path):
            for count, (table, values) in enumerate(found):
                report(count)
                if not self._is_there(table, values, added):
                    self._collect_checked(table, values, numbers, added)

    def write(self, report: Report = silent) -> None:
        """Write all that was collected, and compute again what follows from it, in one transaction.

        Raises:
            ProgressError: if it cannot be written; nothing was written.
        """
        with self._file.writing():
            cards, targets = self._write_rows()
            for deck, known in self._known.items():
                self._connection.execute("DELETE FROM known WHERE deck = ?", (deck,))
                write_row(self._connection, "known", {"deck": deck, "cards": known})
            keys = {"cards": json.dumps([*cards]), "targets": json.dumps([*targets])}
            affected = {row[0] for row in self._connection.execute(_AFFECTED, keys)}
            log = ReviewLog(self._file)
            if "" in cards:  # a fit, or its undoing, is about all cards
                rebuild(log, report)
            else:
                rebuild_cards(log, affected, report)
                rebuild_days(log)

    def close(self) -> None:
        """Forget what was collected."""
        self._connection.execute("DROP TABLE temp.incoming")

    def _is_there(self, table: str, values: RowOf, added: Added) -> bool:
        """Whether a row of a log is there already; it need not be looked at further."""
        key = [values.get(name) for name in LOGS[table].split(", ")]
        if (
            table == "known"
            or not all(isinstance(each, str) and each.isascii() for each in key)
            or not self._has(table, key)
        ):
            return False
        at = values.get("at")
        added.ahead += values.get("kind") == "review" and isinstance(at, int) and at > self._latest
        return True

    def _collect_checked(self, table: str, values: RowOf, numbers: dict[int, int], added: Added) -> None:
        row: dict[str, Any] = {name: values.get(name) for name in self._columns[table]}
        if not is_readable(table, row) or (row.get("scheduler") or 0) not in {0, *numbers}:
            added.unreadable += 1
        elif table == "scheduler":
            key = (row["name"], row["version"], row["settings"])
            numbers[row["id"]] = self._schedulers.setdefault(key, len(self._schedulers) + 1)
        elif table == "known":
            self._collect_known(row["deck"], row["cards"])
        else:
            self._collect_row(table, row, numbers, added)

    def _collect_row(self, table: str, row: RowOf, numbers: dict[int, int], added: Added) -> None:
        is_review = table == "log" and row["kind"] == "review"
        added.ahead += is_review and row["at"] > self._latest
        key = [row[name] for name in LOGS[table].split(", ")]
        if is_review:
            row = {
                **row,
                "scheduler": numbers[row["scheduler"]],
                "seal": None,
            }  # its number is each file's own
        aside = (json.dumps([table, *key]), table, json.dumps(row))
        is_new = (
            self._connection.execute("INSERT OR IGNORE INTO incoming VALUES (?, ?, ?)", aside).rowcount > 0
        )
        self._rows += is_new
        added.reviews += is_new and is_review
        added.others += is_new and not is_review

    def _collect_known(self, deck: str, cards: str) -> None:
        """Let a deck have had the cards of both files."""
        found = self._connection.execute("SELECT cards FROM known WHERE deck = ?", (deck,)).fetchone()
        present = self._known.get(deck, found[0] if found else None)
        both = cards if present in (None, cards) else " ".join(sorted({*present.split(), *cards.split()}))
        if both != present:
            self._known[deck] = both

    def _write_rows(self) -> tuple[set[str], set[str]]:
        """Write the rows; returns the cards that they are about, and the answers that they undo."""
        numbers = {number: self._scheduler(key) for key, number in self._schedulers.items()}
        cards, targets = set[str](), set[str]()
        for table, text in self._connection.execute("SELECT log, row FROM incoming"):
            row = json.loads(text)
            if row.get("scheduler") is not None:
                row["scheduler"] = numbers[row["scheduler"]]
            write_row(self._connection, table, row)
            cards |= {row["card"], row.get("former", row["card"])}
            targets |= {row["target"]} if row.get("target") and table == "log" else set()
        return cards, targets

    def _has(self, table: str, key: list[Any]) -> bool:
        names = LOGS[table]
        query = f"SELECT 1 FROM {table} WHERE ({names}) = ({rows.placeholders(names)})"  # noqa: S608 - our own names
        return self._connection.execute(query, key).fetchone() is not None

    def _scheduler(self, key: Scheduler) -> int:
        """Return the number of a scheduler in this file."""
        query = "SELECT id FROM scheduler WHERE (name, version, settings) = (?, ?, ?)"
        found = self._connection.execute(query, key).fetchone()
        if found is None:
            found = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM scheduler").fetchone()
            names = ("id", "name", "version", "settings")
            write_row(self._connection, "scheduler", dict(zip(names, (*found, *key), strict=True)))
        return int(found[0])
