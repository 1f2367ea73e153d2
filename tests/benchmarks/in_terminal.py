"""Times the app beside a stock Textual quiz, in turn, on a pseudo-terminal: start, key to paint, leaving.

A disk that takes long to flush now and then shows in the slowest keys, and a quiz that saves nothing knows no such
thing. So bare commits are timed on the same disk, and the keys once more with the progress file in memory.

python -m tests.benchmarks.in_terminal [ROUNDS]
"""

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.history import fill_log, flip_deck, write_history_deck
from tests.benchmarks.terminal import Terminal
from tests.terminals import choose_everything

KEYS = 60
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux has files that no disk has to take
PLAIN = [sys.executable, "-c", "print('IHC scoring')"]
STARTED = b"\x1b[?1004h"
"""The app has the keyboard, so that a key leaves it at once."""

STOCK = [sys.executable, "-m", "tests.benchmarks.stock_quiz"]
Times = dict[str, list[float]]


def _ours(home: Path, *arguments: str) -> tuple[list[str], dict[str, str]]:
    choose_everything(home)
    environment = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }
    return [str(Path(sys.executable).with_name("her2quiz")), *arguments], environment


def _pause(terminal: Terminal) -> None:
    terminal.settle(random.uniform(0.02, 0.12))


def _stock_round(times: Times) -> None:
    terminal = Terminal(STOCK, {"TERM": "xterm-256color"})
    times["start"].append(terminal.wait_for(b"Card-00000") - terminal.started)
    terminal.settle(0.6)
    for number in range(1, KEYS):
        times["key"].append(terminal.press(b"1", f"Card-{number:05d}".encode()))
        _pause(terminal)
    times["leave"].append(terminal.leave(b"q"))


def _plain_round(times: Times) -> None:
    terminal = Terminal(PLAIN, {})
    times["visible"].append(terminal.wait_for(b"IHC scoring") - terminal.started)
    terminal.kill()


def _home_round(home: Path, times: Times) -> None:
    """Start without the first frame that was kept, and then once more with it, if one was."""
    frame = home / "her2quiz" / "first-frame"
    frame.unlink(missing_ok=True)
    for what in ("start", "visible"):
        terminal = Terminal(*_ours(home))
        times[what].append(terminal.wait_for(b"IHC scoring") - terminal.started)
        terminal.wait_for(STARTED)
        terminal.settle(0.6)
        times["leave"].append(terminal.leave(b"q"))
        if not frame.exists():
            return


def _study_round(home: Path, folder: Path, deck: Path, times: Times) -> None:
    (folder / "flip.sqlite").unlink(missing_ok=True)
    command, environment = _ours(
        home, "--progress", str(folder / "flip.sqlite"), "study", str(deck), "--new", "900"
    )
    terminal = Terminal(command, environment)
    terminal.wait_for(b"Card-00000")
    terminal.settle(0.6)
    for number in range(1, KEYS):
        times["turn"].append(terminal.press(b"\r", b"Back-"))
        _pause(terminal)
        what = "first key" if number == 1 else "key"  # the first answer of a learner makes the progress file
        times[what].append(terminal.press(b"4", f"Card-{number:05d}".encode()))
        _pause(terminal)
    times["leave study"].append(terminal.leave(b"\x03"))


def _bare_round(folder: Path, times: Times) -> None:
    """Time durable commits of one row, as far apart as the keys."""
    (folder / "bare.sqlite").unlink(missing_ok=True)
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE log (rating INTEGER)")
    for _ in range(1, KEYS):
        start = time.perf_counter()
        connection.execute("INSERT INTO log VALUES (4)")
        times["commit"].append(time.perf_counter() - start)
        time.sleep(random.uniform(0.02, 0.12))
    connection.close()


def _times(*names: str) -> Times:
    return {name: [] for name in names}


def _percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _row(name: str, values: Sequence[float]) -> str:
    return (
        f"{name:<34} median {statistics.median(values) * 1000:8.2f} ms   p99 {_percentile(values, 0.99) * 1000:8.2f} ms"
        f"   ({len(values)} times)"
    )


def _ratio(ours: Sequence[float], stock: Sequence[float]) -> float:
    return statistics.median(ours) / statistics.median(stock)


def main(rounds: int) -> None:
    """Run the rounds in turn and print medians and ratios."""
    names = ("start", "visible", "first key", "key", "turn", "leave", "leave study", "commit")
    plain, stock, empty, full, memory, disk = (_times(*names) for _ in range(6))
    with tempfile.TemporaryDirectory() as folder:
        home, history = Path(folder) / "empty", Path(folder) / "full"
        for each in (home, history):
            (each / "her2quiz" / "decks").mkdir(parents=True)
        deck = flip_deck(Path(folder))
        write_history_deck(history / "her2quiz" / "decks")
        reviews = fill_log(history / "her2quiz" / "progress.sqlite")
        for number in range(rounds + 1):
            measured = number > 0  # the first round fills the index of decks
            _plain_round(plain if measured else _times(*plain))
            _stock_round(stock if measured else _times(*stock))
            _home_round(home, empty if measured else _times(*empty))
            _home_round(history, full if measured else _times(*full))
            _study_round(home, home, deck, empty if measured else _times(*empty))
            _bare_round(home, disk if measured else _times(*disk))
            if IN_MEMORY.is_dir():
                with tempfile.TemporaryDirectory(dir=IN_MEMORY) as nowhere:
                    _study_round(home, Path(nowhere), deck, memory if measured else _times(*memory))
            print(f"round {number} of {rounds}", file=sys.stderr)
    print(f"history: {reviews:,} reviews")
    for name, times in (
        ("bare Python, a line", plain),
        ("stock", stock),
        ("ours", empty),
        ("ours, full log", full),
        ("ours, file in memory", memory),
        ("bare, same disk", disk),
    ):
        for what, values in times.items():
            if values:
                print(_row(f"{name}: {what}", values))
    print(f"visible, full log {_ratio(full['visible'], plain['visible']):.2f} x bare Python (wanted <= 2.50)")
    print(f"start      {_ratio(empty['start'], stock['start']):.2f} x stock (wanted <= 1.10)")
    print(f"start, full log {_ratio(full['start'], stock['start']):.2f} x stock")
    print(f"key        {_ratio(empty['key'], stock['key']):.2f} x stock (wanted <= 1.00)")
    print(
        f"key p99    {_percentile(empty['key'], 0.99) / statistics.median(empty['key']):.2f} x own median (wanted <= 2)"
    )
    if memory["key"]:
        tail = _percentile(memory["key"], 0.99) / statistics.median(memory["key"])
        print(f"key p99, file in memory {tail:.2f} x own median (wanted <= 2)")
    slowest = _percentile(disk["commit"], 0.99) * 1000
    print(f"the disk's own: one bare commit in a hundred takes longer than {slowest:.1f} ms")
    print(f"leave      {_ratio(empty['leave'], stock['leave']):.2f} x stock (wanted <= 0.15)")
    print(f"leave, full log {_ratio(full['leave'], stock['leave']):.2f} x stock")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
