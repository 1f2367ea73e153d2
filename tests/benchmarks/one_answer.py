"""Times one answer below the screen beside a bare durable commit, in turn; counts what is flushed to disk.

python -m tests.benchmarks.one_answer [ANSWERS]
"""

import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from tests.benchmarks.history import REVIEWS, fill_log, flip_deck, write_history_deck
from tests.factories import HandClock, services

CARDS = 900


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE card (id INTEGER PRIMARY KEY, due INTEGER)")
    connection.execute("CREATE TABLE log (id INTEGER PRIMARY KEY, card INTEGER, rating INTEGER)")
    connection.execute(
        "BEGIN"
    )  # one commit, so that the write-ahead log grows from the start as it does for us
    connection.executemany("INSERT INTO card VALUES (?, 0)", [(number,) for number in range(CARDS)])
    connection.execute("COMMIT")
    return connection


def _bare_commit(connection: sqlite3.Connection, number: int) -> float:
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE card SET due = ? WHERE id = ?", (number, number % CARDS))
    connection.execute("INSERT INTO log (card, rating) VALUES (?, ?)", (number % CARDS, 3))
    connection.execute("COMMIT")
    return time.perf_counter() - start


def _one_answer(session: StudySession) -> float:
    start = time.perf_counter()
    session.answer(GaveUp())
    session.rate(Rating.AGAIN)
    session.go_on()
    return time.perf_counter() - start


def _session(folder: Path, *, history: bool) -> StudySession:
    progress = folder / ("history.sqlite" if history else "empty.sqlite")
    if history:
        fill_log(progress)
    made = services(flip_deck(folder), write_history_deck(folder), clock=HandClock(), progress=progress)
    return StudySession(made, made.library.find(["flip"]), CARDS)


def _flushes(answers: int) -> str:
    """Count what a process that answers flushes to disk, if strace is at hand."""
    if shutil.which("strace") is None:
        return "not counted: strace is not installed"
    command = [sys.executable, "-m", "tests.benchmarks.one_answer", "--only", str(answers)]
    traced = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", "/dev/stdout", *command]
    lines = subprocess.run(traced, capture_output=True, text=True, check=True).stdout.splitlines()
    begin = next(number for number, line in enumerate(lines) if "BEGIN-ANSWERS" in line)
    end = next(number for number, line in enumerate(lines) if "END-ANSWERS" in line)
    flushed = sum("sync(" in line for line in lines[begin:end])
    return f"{flushed} for {answers} answers: {flushed / answers:.2f} each"


def _only_answer(answers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = _session(Path(folder), history=False)
        print("BEGIN-ANSWERS", flush=True)
        for _ in range(answers):
            _one_answer(session)
        print("END-ANSWERS", flush=True)


def main(answers: int) -> None:
    """Answer in turn with bare commits, and print medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare(Path(folder) / "bare.sqlite")
        empty, full = _session(Path(folder), history=False), _session(Path(folder), history=True)
        times: dict[str, list[float]] = {"bare commit": [], "one answer": [], f"with {REVIEWS:,} reviews": []}
        for number in range(answers):
            for name, elapsed in zip(
                times, (_bare_commit(bare, number), _one_answer(empty), _one_answer(full)), strict=True
            ):
                times[name].append(elapsed)
    floor = statistics.median(times["bare commit"])
    for name, values in times.items():
        median = statistics.median(values)
        tail = sorted(values)[int(len(values) * 0.99)]
        print(
            f"{name:<24} median {median * 1e6:7.0f} us   p99 {tail * 1e6:7.0f} us   {median / floor:.2f} x bare commit"
        )
    print(f"flushed to disk: {_flushes(200)}")


if __name__ == "__main__":
    if "--only" in sys.argv:
        _only_answer(int(sys.argv[-1]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
