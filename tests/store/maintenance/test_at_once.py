"""Backups and merges while another process answers, and killed at any moment."""

import subprocess
import sys
from pathlib import Path
from random import Random

from her2quiz.domain.history.replay import replay
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_stream import stream
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.maintenance.snapshot import check_snapshot, contents, write_snapshot
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MONDAY
from tests.store.samples import add, review

TOP = Path(__file__).parents[3]
ANSWERS = 150
KILLS = 12

ANSWER = f"""
import sys
from pathlib import Path
from her2quiz.domain.errors import OvertakenError
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.log.review_log import ReviewLog
from tests.store.samples import add, review
log = ReviewLog(ProgressFile(Path(sys.argv[1])))
for number in range({ANSWERS}):
    while True:
        try:
            add(log, review(number, f"d/c{{number % 7}}"))
            break
        except OvertakenError:
            continue
    print(number, flush=True)
"""

MERGE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from her2quiz.store.maintenance.log_stream import stream
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.progress_file import ProgressFile
print("ready", flush=True)
for number in range(1000):
    file = ProgressFile(Path(sys.argv[1]))
    with reading(Path(sys.argv[2])) as other:
        merge = Merge(file, datetime(2030, 1, 1, tzinfo=UTC))
        merge.collect(stream(other), Added())
        merge.write()
    file.close()
    Path(sys.argv[1]).rename(f"{sys.argv[1]}.{number}")
"""


def _child(code: str, *arguments: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE)


def _answered(path: Path, answers: int, card: str = "other/x") -> Path:
    file = ProgressFile(path)
    for number in range(answers):
        add(ReviewLog(file), review(10_000 + number, f"{card}{number % 3}", days=-3))
    file.close()
    return path


def _assert_sound(path: Path) -> ReviewLog:
    log = ReviewLog(ProgressFile(path))
    assert (log.check(), log.days_differ(), log.missing(), log.altered()) == ("ok", False, 0, [])
    assert log.memories() == {card: replay(history) for card, history in log.histories()}
    return log


def test_one_process_answers_while_another_takes_backups_and_merges(tmp_path: Path) -> None:
    """Nothing is lost and nothing is there twice; each backup is whole and has all that was shown as saved before."""
    path, other = tmp_path / "p.sqlite", _answered(tmp_path / "other.sqlite", 40)
    file, backups = ProgressFile(path), 0
    with _child(ANSWER, path) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) % 15 == 0:
                copy = tmp_path / f"copy-{line.decode().strip()}.sqlite"
                write_snapshot(file, copy)
                check_snapshot(copy)
                assert contents(copy).answers >= int(line) + 1
                backups += 1
            if int(line) == ANSWERS // 2:
                with reading(other) as opened:
                    merge = Merge(file, MONDAY)
                    merge.collect(stream(opened), Added())
                    merge.write()
    assert backups == ANSWERS // 15
    file.close()
    log = _assert_sound(path)
    assert log.size() == (ANSWERS + 40, ANSWERS + 40)


def test_a_merge_that_is_killed_is_done_wholly_or_not_at_all(tmp_path: Path) -> None:
    """At any moment: no row without the memory that follows from it."""
    other, rng, seen = _answered(tmp_path / "other.sqlite", 60), Random(3), set()
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        with _child(MERGE, folder / "p.sqlite", other) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            try:
                child.wait(rng.uniform(0.01, 0.4))
            except subprocess.TimeoutExpired:
                child.kill()
        for file in folder.glob("p.sqlite*"):
            if not file.name.endswith(("-wal", "-shm")):
                seen.add(_assert_sound(file).size()[0])
    assert seen <= {0, 60}
    assert 60 in seen
