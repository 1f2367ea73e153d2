"""`her2quiz progress export`."""

import csv
import json
import os
import tomllib
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.progress_file import ProgressFile
from tests.cli.progress.running import Shell
from tests.factories import MONDAY, on_a_full_disk


@pytest.fixture
def studied(shell: Shell) -> Shell:
    """Two answers, one of them undone."""
    shell.study("?", "?", "undo", "stop")
    return shell


def test_toml(studied: Shell, home: Path) -> None:
    """One table for each row, with the local time for people; the file is for its owner alone."""
    ran = studied("progress", "export", str(home / "all.toml"))
    assert ran.code == 0
    assert "Wrote 5 rows" in ran.err
    data = tomllib.loads((home / "all.toml").read_text(encoding="utf-8"))
    assert [row["kind"] for row in data["log"]] == ["review", "review", "undo"]
    assert data["log"][0]["time"].startswith("2026-11-23T09:00")
    assert len(data["scheduler"]) == len(data["known"]) == 1
    assert (home / "all.toml").stat().st_mode & 0o777 == 0o600


def test_lines_of_json(studied: Shell, home: Path) -> None:
    """What is exported can be merged."""
    assert studied("progress", "export", str(home / "all.jsonl")).code == 0
    first, *_, last = map(json.loads, (home / "all.jsonl").read_text(encoding="utf-8").splitlines())
    assert (first["format"], last) == ("her2quiz progress log", {"rows": 5})
    other = str(home / "other.sqlite")
    assert studied("progress", "merge", str(home / "all.jsonl"), "--progress", other).code == 0
    assert "1 answer in 3 rows" in studied("progress", "status", "--progress", other).out


def test_csv_has_no_formulas(studied: Shell, home: Path) -> None:
    """Text that a spreadsheet would calculate gets an apostrophe; numbers and all other text stay as they are."""
    file, now = ProgressFile(home / "progress.sqlite"), Moment.from_local(MONDAY)
    notes = ["=1+1", "+1", "-1", "@a", "\tx", "\uff1d1", "'quoted", "two\nlines, with =", "é"]
    for number, note in enumerate(notes):
        id_ = review_id(MONDAY, bytes([number] * 10))
        ActionLog(file).add(CardAction(id_, ActionKind.FLAG, now, "mixed/best", note))
    file.close()
    assert studied("progress", "export", str(home / "all.csv")).code == 0
    with (home / "all.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = [*csv.DictReader(opened)]
    written = [row["note"] for row in rows if row["table"] == "action"]
    assert written == [*(f"'{note}" for note in notes[:7]), *notes[7:]]
    assert {row["kind"] for row in rows if row["table"] == "log"} == {"review", "undo"}


def test_the_format_can_be_named(studied: Shell, home: Path) -> None:
    """Without a known ending it must be."""
    refused = studied("progress", "export", str(home / "all"))
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)
    assert "--format" in refused.err
    assert studied("progress", "export", str(home / "all"), "--format", "csv").code == 0


def test_a_file_is_replaced_only_on_request(studied: Shell, home: Path) -> None:
    """And as a whole."""
    (home / "all.csv").write_text("mine")
    refused = studied("progress", "export", str(home / "all.csv"))
    assert (refused.code, (home / "all.csv").read_text()) == (2, "mine")
    assert "already exists" in refused.err
    assert "--overwrite" in refused.err
    for option in ("--overwrite", "--force"):  # as it was called before
        (home / "all.csv").write_text("mine")
        assert studied("progress", "export", str(home / "all.csv"), option).code == 0
        assert (home / "all.csv").read_text() != "mine"


def test_a_full_disk(studied: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence; the file that was there stays, and nothing else is left."""
    (home / "all.csv").write_text("mine")
    before = sorted(home.iterdir())
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    refused = studied("progress", "export", str(home / "all.csv"), "--overwrite")
    assert refused.code == 2
    assert "cannot be written: no space left" in refused.err
    assert (home / "all.csv").read_text() == "mine"
    assert sorted(home.iterdir()) == before


@pytest.mark.parametrize("target", ["nowhere/all.csv", "own"])
def test_a_place_that_cannot_be_written(studied: Shell, home: Path, target: str) -> None:
    """A missing folder, or a folder in place of a file: one sentence."""
    refused = studied("progress", "export", str(home / target), "--overwrite", "--format", "csv")
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)
    assert "cannot be written" in refused.err


def test_nothing_to_export(shell: Shell, home: Path) -> None:
    """No file is created."""
    refused = shell("progress", "export", str(home / "all.csv"))
    assert (refused.code, {each.name for each in home.iterdir()}) == (2, {"own", "cache"})
