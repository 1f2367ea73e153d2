"""Ends sessions at random moments; every answer whose mark was shown must be in the file.

A child studies in plain lines, through pipes or on a terminal, and is ended by SIGKILL, SIGTERM, SIGHUP, SIGINT or by
closing its terminal. Ten children study one file one after another; then there is a new file.

python -m tests.stress.crash [--count N] [--seed S]
"""

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from attrs import frozen

from tests.stress.stages import Stage
from tests.stress.transcript import Kept, Transcript, kept, missing
from tests.stress.trials import Trials

CHILDREN = 10
"""Children that study one file, one after another."""

PATIENCE = 600
"""Seconds after which a child that should have ended counts as hanging."""

HANGS = 999
"""Stands for the exit status of a child that did not end."""

TYPED = ("t", "t", "t", "f", "?", "undo", "t\nhard")
_ON_TERMINAL = 0.3
"""How many of the children that are ended by a signal are on a terminal."""

CLOSED = "closed terminal"
ENDINGS = ("SIGKILL", "SIGTERM", "SIGHUP", "SIGINT", CLOSED)
STATUS = {
    "SIGTERM": (0, 143),
    "SIGHUP": (0, 129),
    "SIGINT": (0, 130),
    CLOSED: (0, 129, 141),
    "SIGKILL": (0, -9),
}
"""Exit statuses, after which the one file alone holds everything, without the write-ahead log beside it.

All but that of SIGKILL. On a closed terminal it may be noticed first that nobody reads any more: 141.
"""


@frozen
class Shown:
    """What is known of a child after its end."""

    text: str
    """What it showed on its standard output, or on the terminal."""

    told: str
    """What it said on its standard error; empty on a terminal."""

    status: int
    """Its exit status; negative for a signal."""

    ending: str
    """How it was ended."""

    on_terminal: bool
    """Whether it was on a terminal."""


class _Child:
    """A session that can be ended in any way."""

    def __init__(self, stage: Stage, typed: str, *, on_terminal: bool) -> None:
        self._on_terminal, self._shown, self._told = on_terminal, b"", stage.folder / "told"
        self._told.unlink(missing_ok=True)
        if on_terminal:
            self._read, far = pty.openpty()
            streams = dict.fromkeys(("stdin", "stdout", "stderr"), far)
        else:
            self._read, write = os.pipe()
            (stage.folder / "typed").write_text(typed)
            streams = {"stdin": os.open(stage.folder / "typed", os.O_RDONLY), "stdout": write}
            streams["stderr"] = os.open(self._told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        command = ["setsid", "--ctty", *stage.study()] if on_terminal else stage.study()
        self._process = subprocess.Popen(command, env=stage.environment(PYTHONFAULTHANDLER="1"), **streams)  # type: ignore[call-overload]
        for stream in {*streams.values()}:
            os.close(stream)
        if on_terminal:
            os.write(self._read, typed.encode())

    def watch(self, marks: int, seconds: float) -> None:
        """Read until so many marks were shown, and for some time after that."""
        until = time.monotonic() + PATIENCE
        while self._shown.count(b"comes back in") < marks and self._take(until - time.monotonic()):
            pass
        until = time.monotonic() + seconds
        while self._take(until - time.monotonic()):
            pass

    def end(self, ending: str) -> Shown:
        """End it, wait for it, and read what is left."""
        if ending == CLOSED:
            os.close(self._read)
        else:
            self._process.send_signal(getattr(signal, ending))
            while self._take(PATIENCE):
                pass
        status = self._wait()
        if ending != CLOSED:
            while self._take(0):
                pass
            os.close(self._read)
        told = self._told.read_text(errors="replace") if self._told.exists() else ""
        return Shown(self._shown.decode("utf-8", "replace"), told, int(status), ending, self._on_terminal)

    def _wait(self) -> int:
        """Return the exit status; a child that hangs is made to show where it does, and ended."""
        try:
            return int(self._process.wait(PATIENCE))
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGABRT)  # the interpreter's fault handler prints the stack
            self._process.wait()
            return HANGS

    def _take(self, seconds: float) -> bool:
        """Read what is shown next within some time; False at the end."""
        if not select.select([self._read], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._read, 65536)
        except OSError:  # the other end of a terminal is gone
            return False
        self._shown += data
        return bool(data)


def _one_child(stage: Stage, rng: Random) -> Shown:
    ending = rng.choice(ENDINGS)
    on_terminal = ending == CLOSED or rng.random() < _ON_TERMINAL
    typed = "".join(f"{rng.choice(TYPED)}\n" for _ in range(150))
    child = _Child(stage, typed, on_terminal=on_terminal)
    child.watch(rng.choice([0, 0, 1, *range(2, 40)]), rng.choice([0.0, rng.random() / 50, rng.random()]))
    return child.end(ending)


def _violation(stage: Stage, before: Kept, shown: Shown) -> str:
    said, transcript = shown.told + shown.text, Transcript()
    transcript.read(shown.text)
    if shown.status == HANGS:
        return f"it did not end: {said[-1500:]}"
    if "Many," in said and ("Traceback" in said or not _has_right_status(shown)):
        return f"exit status {shown.status}: {said[-300:]}"
    held = kept(_alone(stage, shown), stage.deck)
    return missing(transcript, before, held, saw_all=not shown.on_terminal)


def _has_right_status(shown: Shown) -> bool:
    """Whether it is that of the signal, or any of a session that was over before; -9 is for SIGKILL alone."""
    is_over = "Everything is saved" in shown.text  # and nothing but the interpreter is left
    return is_over or shown.status in STATUS[shown.ending]


def _alone(stage: Stage, shown: Shown) -> Path:
    """Return a copy of the one file if it should be complete after this end, or else the file itself."""
    is_orderly = shown.status >= 0 and _has_right_status(shown)
    if not is_orderly or not stage.progress.exists():
        return stage.progress
    alone = stage.folder / "alone.sqlite"
    shutil.copyfile(stage.progress, alone)
    return alone


def _life(folder: Path, seed: int, rng: Random, trials: Trials, children: int) -> None:
    """Let children study one file, one after another."""
    stage = Stage(folder)
    for number in range(children):
        before = kept(stage.progress, stage.deck)
        shown = _one_child(stage, rng)
        trials.counted["endings"] += 1
        trials.counted[f"by {shown.ending}"] += 1
        trials.counted["tracebacks before the first question"] += "Traceback" in shown.told
        trials.counted["marks shown"] += shown.text.count("comes back in")
        what = _violation(stage, before, shown)
        if what:
            trials.violated(seed, f"child {number + 1} of {children}, after {shown.ending}: {what}")
            return


def main() -> int:
    """End so many children."""
    trials = Trials("crash", count=500, summary=__doc__ or "")
    trials.repeat = CHILDREN
    for number in (signal.SIGHUP, signal.SIGINT):
        if (
            signal.getsignal(number) is signal.SIG_IGN
        ):  # by nohup, or in the background: no child is to inherit it
            signal.signal(number, lambda _number, _frame: None)
    for seed, rng in trials.each(-(-trials.count // CHILDREN)):
        with tempfile.TemporaryDirectory(prefix="her2quiz-crash-") as folder:
            _life(Path(folder), seed, rng, trials, min(CHILDREN, trials.count))
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
