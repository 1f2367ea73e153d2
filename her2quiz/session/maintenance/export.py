"""Exports the whole log to a file that other programs read: TOML, lines of JSON, or CSV for a spreadsheet."""

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any, TextIO

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.domain.moment import instant
from her2quiz.session.maintenance.backups import refuse_taken
from her2quiz.store.maintenance.log_file import lines
from her2quiz.store.maintenance.log_stream import TableRow, size, stream, without_nothing
from her2quiz.store.maintenance.reading import reading
from her2quiz.write_file import replacing

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

FORMATS = ("toml", "jsonl", "csv")

_EACH = 500
"""Rows between two reports."""

_COLUMNS = (
    *("table", "time", "id", "kind", "at", "offset", "day", "card", "target", "rating", "proposed", "score"),
    *(
        "answer",
        "seed",
        "seconds",
        "mode",
        "scheduler",
        "note",
        "former",
        "before",
        "name",
        "version",
        "settings",
    ),
    *("deck", "cards"),
)
"""The first columns of the table; columns that later versions add come behind them."""

_FORMULA_STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
)
_FORMULA_STARTS_TOO = ("\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}", "'")
"""How a cell begins that a spreadsheet would take for a formula; or that would look like one made harmless."""


def guess_format(target: Path, named: str | None) -> str:
    """Return the format that was named, or the one that a file's name ends in; raises ProgressError."""
    ending = named or target.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise ProgressError(
            f"The format of {target} is unknown. Name it .toml, .jsonl or .csv, or use --format."
        )
    return ending


def export(progress: Path, target: Path, format_: str, report: Report, *, replaces: bool = False) -> int:
    """Write every row of the log, in its order, to a file for its owner alone.

    Args:
        progress: the progress file, which others may have open.
        target: the file.
        format_: one of `FORMATS`.
        report: shows progress.
        replaces: whether a file that exists is replaced.

    Returns:
        The number of rows.

    Raises:
        ProgressError: if the progress file cannot be read, or the file exists or cannot be written.
    """
    refuse_taken(progress, target, "Name another file, or replace it with --overwrite.", replaces=replaces)
    with reading(progress, is_own=True) as file:
        total = size(file)
        found = _reported((each for each in stream(file)), total, report)
        try:
            with replacing(target) as new, new.open("w", encoding="utf-8", newline="") as out:
                _WRITERS[format_](_with_time(found), out)
        except OSError as error:
            raise ProgressError(f"{target} cannot be written: {reason_of(error)}.") from error
    report("", 1)
    return total


def _reported(found: Iterator[TableRow], total: int, report: Report) -> Iterator[TableRow]:
    for number, each in enumerate(found):
        if number % _EACH == 0:
            report("Exporting", number / total)
        yield each


def _with_time(found: Iterator[TableRow]) -> Iterator[TableRow]:
    """Add the local time to each row that was done at some time, for people."""
    for table, row in found:
        yield table, ({"time": _local_time(row), **row} if "at" in row else row)


def _local_time(row: Mapping[str, Any]) -> str:
    try:
        zone = timezone(timedelta(seconds=row["offset"]))
        return instant(row["at"]).astimezone(zone).isoformat(timespec="seconds")
    except (OverflowError, TypeError, ValueError):  # a row that no version wrote is exported as it is
        return ""


def _write_jsonl(found: Iterator[TableRow], out: TextIO) -> None:
    out.writelines(f"{line}\n" for line in lines(found))


def _write_toml(found: Iterator[TableRow], out: TextIO) -> None:
    import tomli_w

    for table, row in found:
        out.write(f"[[{table}]]\n{tomli_w.dumps(without_nothing(row))}\n")


def _write_csv(found: Iterator[TableRow], out: TextIO) -> None:
    out.write("\ufeff")  # by which spreadsheets know that it is Unicode
    table = csv.DictWriter(out, _COLUMNS, extrasaction="ignore")
    table.writeheader()
    for name, row in found:
        table.writerow({"table": name, **{column: _harmless(value) for column, value in row.items()}})


def _harmless(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would calculate."""
    is_formula = isinstance(value, str) and value.startswith((*_FORMULA_STARTS, *_FORMULA_STARTS_TOO))
    return f"'{value}" if is_formula else value


_WRITERS: Mapping[str, Callable[[Iterator[TableRow], TextIO], None]] = {
    "toml": _write_toml,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
}
