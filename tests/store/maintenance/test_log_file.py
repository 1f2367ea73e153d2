"""The log as lines of JSON."""

import json
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_file import LinesRead, header, is_log_file, lines, read_rows
from her2quiz.store.maintenance.log_stream import size, stream, without_nothing
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, review


@pytest.fixture
def file(tmp_path: Path) -> ProgressFile:
    """A file with three answers."""
    file = ProgressFile(tmp_path / "p.sqlite")
    for number in range(3):
        add(ReviewLog(file), review(number))
    return file


@pytest.fixture
def log(file: ProgressFile, tmp_path: Path) -> Path:
    """Its log, as lines."""
    log = tmp_path / "log.jsonl"
    log.write_text("".join(f"{line}\n" for line in lines(stream(file))), encoding="utf-8")
    return log


def test_what_is_written_is_read(file: ProgressFile, log: Path) -> None:
    """Every row, with its types; and the end is there."""
    read = LinesRead()
    found = [*read_rows(log, read)]
    assert found == [(table, without_nothing(row)) for table, row in stream(file)]
    assert (read.rows, read.promised, read.bad, read.is_cut_off) == (size(file), size(file), 0, False)
    assert is_log_file(log)


def test_a_log_that_was_cut_off_is_read_as_far_as_it_goes(log: Path) -> None:
    """The last line is half a line, and the end is missing."""
    log.write_bytes(log.read_bytes()[:-40])
    read = LinesRead()
    assert len([*read_rows(log, read)]) == 3
    assert read.is_cut_off
    assert read.bad == 1


def test_marks_of_a_conflict_cost_nothing_but_themselves(log: Path) -> None:
    """Both sides are read, wherever the marks are."""
    text = log.read_text(encoding="utf-8")
    log.write_text(f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n", encoding="utf-8")
    read = LinesRead()
    assert len([*read_rows(log, read)]) == 8
    assert read.bad == 3


@pytest.mark.parametrize("line", [b"\xff\xfe", b"[]", b"{", b'{"table": "song"}', b"[" * 100_000, b"7"])
def test_a_line_that_is_no_row_is_counted(log: Path, line: bytes) -> None:
    """The others are read."""
    with log.open("ab") as out:
        out.write(line + b"\n")
    read = LinesRead()
    assert len([*read_rows(log, read)]) == 4
    assert read.bad == 1


@pytest.mark.parametrize("key", ["version", "schema"])
def test_a_log_of_a_newer_version_is_refused(tmp_path: Path, key: str) -> None:
    """One sentence says so."""
    log = tmp_path / "log.jsonl"
    log.write_text(json.dumps({**header(), key: 99}), encoding="utf-8")
    assert is_log_file(log)
    with pytest.raises(ProgressError, match="newer version"):
        next(read_rows(log, LinesRead()))


def test_another_file_is_no_log(tmp_path: Path) -> None:
    """Nor is one that is not there."""
    other = tmp_path / "other.jsonl"
    other.write_text('{"a": 1}\n')
    assert not is_log_file(other)
    with pytest.raises(ProgressError, match="not a progress file or a log"):
        next(read_rows(other, LinesRead()))
    with pytest.raises(ProgressError, match="cannot be read"):
        is_log_file(tmp_path / "nowhere.jsonl")
