"""Runs the program in a fork of this process, which has loaded it already: some forty times faster than a start."""

import os
import select
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

import her2quiz.cli.command_group
import her2quiz.plain.study
import her2quiz.session.maintenance.file_status
import her2quiz.store.log.review_log  # noqa: F401 - loaded once, for all forks
from her2quiz.cli.main import main

PATIENCE = 600
"""Seconds after which a run counts as hanging; many, for on a busy machine a run may wait minutes for a processor."""


@frozen
class Outcome:
    """What came of a run."""

    status: int
    """The exit status; negative for a signal, such as the one that ends a run that hangs."""

    out: str
    """What it printed."""

    told: str
    """What it said on the standard error."""

    def fault(self) -> str:
        """Say what no run may do, whatever happens to it; empty if it did not."""
        if "Traceback" in self.told + self.out:
            return f"a traceback: {self.told[-300:]}"
        if self.status not in (0, 1, 2):
            return f"exit status {self.status}: {self.told[-300:]}"
        sentences = [line for line in self.told.splitlines() if line.startswith("her2quiz: ")]
        if self.status == 2 and (len(sentences) != 1 or not sentences[0].endswith((".", "?", ")"))):
            return f"exit status 2, and not one sentence: {self.told[-300:]!r}"
        return ""


def run(
    folder: Path,
    words: Sequence[str],
    *,
    typed: str = "",
    environment: Mapping[str, str] | None = None,
    code: Callable[[], None] = main,
    patience: float = PATIENCE,
) -> Outcome:
    """Run the program once.

    Args:
        folder: where its input and output are kept.
        words: its command line.
        typed: what is typed.
        environment: its environment.
        code: what runs instead of the program.
        patience: seconds after which the run counts as hanging, and is ended.
    """
    places = [folder / name for name in ("typed", "out", "told")]
    places[0].write_text(typed)
    child = os.fork()
    if child == 0:
        _be_the_program(places, words, environment or {}, code)
    handle = os.pidfd_open(child)
    if not select.select([handle], [], [], patience)[0]:
        os.kill(child, signal.SIGKILL)
    os.close(handle)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    out, told = (place.read_text(encoding="utf-8", errors="replace") for place in places[1:])
    return Outcome(status, out, told)


def _be_the_program(
    places: Sequence[Path], words: Sequence[str], environment: Mapping[str, str], code: Callable[[], None]
) -> None:
    """Run and end this process, which is the fork."""
    status = 70
    try:
        flags = (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT | os.O_TRUNC] * 2)
        for number, (place, flag) in enumerate(zip(places, flags, strict=True)):
            os.dup2(os.open(place, flag, 0o600), number)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - by its number
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.argv = ["her2quiz", *words]
        os.environ.update(environment)
        status = _status_of(code)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _status_of(code: Callable[[], None]) -> int:
    try:
        code()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:  # noqa: BLE001 - what the interpreter would do
        traceback.print_exc()
        return 1
    return 0
