"""Saving what can be read of a damaged file."""

import os
import sqlite3
from pathlib import Path
from random import Random

import pytest

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.maintenance.salvage import Salvaged, salvage
from her2quiz.store.maintenance.snapshot import write_snapshot
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MONDAY
from tests.store.samples import add, every_row, review

ANSWERS = 200
PAGE = 4096
GOLDEN = Path(__file__).parents[1] / "file" / "golden"


@pytest.fixture(autouse=True)
def _never_folded_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave every answer in the log until the file is closed."""
    monkeypatch.setattr("her2quiz.store.file.checkpoints.Checkpoints.note", lambda _checkpoints: None)


def _fill(file: ProgressFile) -> None:
    """Write answers to many cards, one of them longer than a page, an undo, a flag, and a card that was renamed."""
    log, rng, now = ReviewLog(file), Random(1), Moment.from_local(MONDAY)
    for number in range(ANSWERS):
        add(log, review(number, f"mixed/c{rng.randrange(60)}", rng.choice([*Rating]), days=number // 20))
    ActionLog(file).add(CardAction(review_id(MONDAY, b"flag"), ActionKind.FLAG, now, "mixed/c1", "é" * 9000))
    Renamings(file).rename("mixed/c2", "mixed/new", review_id(MONDAY, b"renamed"), now)
    file.keep_known("mixed", "mixed/c1 mixed/c2")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a whole file."""
    folder = tmp_path_factory.mktemp("whole")
    file = ProgressFile(folder / "filled.sqlite")
    _fill(file)
    write_snapshot(file, folder / "whole.sqlite")
    file.close()
    return (folder / "whole.sqlite").read_bytes()


def _salvaged(tmp_path: Path, data: bytes) -> Salvaged:
    damaged, target = tmp_path / "damaged.sqlite", tmp_path / "new.sqlite"
    damaged.write_bytes(data)
    target.unlink(missing_ok=True)
    found = salvage(damaged, target)
    assert damaged.read_bytes() == data
    _assert_sound(target)
    return found


def _assert_sound(path: Path) -> None:
    file = ProgressFile(path)
    log = ReviewLog(file)
    assert log.check() == "ok"
    assert not log.days_differ()
    assert log.memories() == {card: replay(history) for card, history in log.histories()}
    file.close()


def test_a_whole_file_is_saved_whole(tmp_path: Path, whole: bytes) -> None:
    """Every row of every table, also what does not fit on one page."""
    found = _salvaged(tmp_path, whole)
    assert (found.answers, found.lost, found.damaged_rows, found.damaged_pages) == (ANSWERS, 0, 0, 0)
    with reading(tmp_path / "damaged.sqlite") as before, reading(tmp_path / "new.sqlite") as after:
        for table in ("log", "action", "renamed", "known", "scheduler", "day", "memory"):
            query = f"SELECT * FROM {table} ORDER BY 1"  # noqa: S608 - fixed names
            assert after.connection.execute(query).fetchall() == before.connection.execute(query).fetchall()


def test_without_its_first_page_every_row_is_saved(tmp_path: Path, whole: bytes) -> None:
    """The header and the list of tables are not needed."""
    assert _salvaged(tmp_path, os.urandom(PAGE) + whole[PAGE:]).answers == ANSWERS


def test_what_is_lost_is_counted(tmp_path: Path, whole: bytes) -> None:
    """Any page may be damaged: what was on the others is saved, and the counts add up if the days can be read."""
    rng = Random(7)
    lost = 0
    for number in range(1, len(whole) // PAGE, 2):
        data = bytearray(whole)
        data[number * PAGE : (number + 1) * PAGE] = rng.randbytes(PAGE)
        found = _salvaged(tmp_path, bytes(data))
        assert found.lost is None or found.answers + found.lost == ANSWERS
        lost += found.lost or 0
        assert found.answers > ANSWERS // 2
    assert lost > 0


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_and_truncation(tmp_path: Path, whole: bytes, seed: int) -> None:
    """Whatever happened to the bytes, a sound file comes out."""
    rng = Random(seed)
    data = bytearray(whole[: rng.randrange(len(whole))] if seed % 3 == 0 else whole)
    for _ in range(rng.randrange(1, 60)):
        if data:
            data[rng.randrange(len(data))] = rng.randrange(256)
    _salvaged(tmp_path, bytes(data))


@pytest.mark.parametrize("main", [None, b"", b"x" * 100], ids=["missing", "empty", "overwritten"])
def test_a_log_without_its_file_is_saved(tmp_path: Path, main: bytes | None) -> None:
    """As far as the log goes back; here it has everything."""
    file = ProgressFile(tmp_path / "p.sqlite")
    _fill(file)
    (tmp_path / "lost.sqlite-wal").write_bytes((tmp_path / "p.sqlite-wal").read_bytes())
    if main is not None:
        (tmp_path / "lost.sqlite").write_bytes(main)
    found = salvage(tmp_path / "lost.sqlite", tmp_path / "new.sqlite")
    assert (found.answers, found.lost) == (ANSWERS, 0)
    _assert_sound(tmp_path / "new.sqlite")
    file.close()


def test_a_log_of_another_file_hides_nothing(tmp_path: Path, whole: bytes) -> None:
    """The rows of the file and those of the log are all saved."""
    other = ProgressFile(tmp_path / "other.sqlite")
    for number in range(30):
        add(ReviewLog(other), review(5000 + number, f"other/c{number}"))
    (tmp_path / "mixed.sqlite-wal").write_bytes((tmp_path / "other.sqlite-wal").read_bytes())
    (tmp_path / "mixed.sqlite").write_bytes(whole)
    assert salvage(tmp_path / "mixed.sqlite", tmp_path / "new.sqlite").answers == ANSWERS + 30
    _assert_sound(tmp_path / "new.sqlite")
    other.close()


def test_a_transaction_that_was_not_committed_is_not_saved(tmp_path: Path) -> None:
    """A log that was cut off ends with the last whole transaction."""
    file = ProgressFile(tmp_path / "p.sqlite")
    _fill(file)
    written = (tmp_path / "p.sqlite-wal").read_bytes()
    add(ReviewLog(file), review(9999, days=90))
    more = (tmp_path / "p.sqlite-wal").read_bytes()
    assert len(more) > len(written) + PAGE + 24
    (tmp_path / "lost.sqlite-wal").write_bytes(more[: -PAGE // 2])
    found = salvage(tmp_path / "lost.sqlite", tmp_path / "new.sqlite")
    assert found.answers == ANSWERS
    file.close()


@pytest.mark.parametrize("schema", sorted(each.name for each in GOLDEN.glob("*.sql")))
def test_a_file_of_an_older_version_is_saved(tmp_path: Path, schema: str) -> None:
    """Its rows have fewer columns."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / schema).read_text(encoding="utf-8"))
    old.commit()
    logged = {row[0] for row in every_row(old)["log"]}
    old.close()
    salvage(tmp_path / "old.sqlite", tmp_path / "new.sqlite")
    _assert_sound(tmp_path / "new.sqlite")
    with reading(tmp_path / "new.sqlite") as new:
        assert {row[0] for row in every_row(new.connection)["log"]} == logged


def test_lost_settings_are_replaced_by_the_defaults(tmp_path: Path, whole: bytes) -> None:
    """The answers given under them are kept, and it is counted."""
    at = whole.index(b'{"retention"') // PAGE
    found = _salvaged(tmp_path, whole[: at * PAGE] + bytes(PAGE) + whole[(at + 1) * PAGE :])
    assert (found.answers, found.assumed_settings) == (ANSWERS, 1)


def test_what_is_no_progress_file_has_no_rows(tmp_path: Path) -> None:
    """Nothing of a picture looks like an answer."""
    assert _salvaged(tmp_path, Random(1).randbytes(50_000)).rows == 0
