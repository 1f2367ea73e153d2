"""The program in copies of a process that has loaded it already: no interpreter starts for each command."""

import gc
import json
import os
import resource
import subprocess
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from attrs import frozen

from tests.loading import load_all_but_tui
from tests.terminals import home_environment

STREAMS = ("stdout", "stderr")
"""The files in the home folder that take what a command prints."""

MOST_ADDRESSED = 3 * 1024**3
"""Bytes of addresses above which the system refuses more memory."""


@frozen
class Ran:
    """How a command ended."""

    exit_status: int
    """Its exit status; below zero the signal that ended it."""

    memory: int
    """The most memory that it took, in KiB."""

    seconds: float
    """How long it worked, with the processes that it started."""

    stdout: str
    """What it printed."""

    stderr: str
    """What it said besides."""

    @property
    def printed(self) -> str:
        """All that it printed, on either stream."""
        return self.stdout + self.stderr


class ForkedProgram:
    """A process that waits for commands and runs each in a copy of itself."""

    def __init__(self, seconds: int, prefix: Sequence[str] = ()) -> None:
        """Start it; the system ends a command that works longer than so many seconds.

        Args:
            seconds: how long a command may work.
            prefix: the words of a command that runs the process with fewer rights.
        """
        words = [*prefix, sys.executable, "-m", "tests.forked_program", str(seconds)]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, home: Path, *words: str, typed: str = "", **variables: str) -> Ran:
        """Run a command of a person whose home this is.

        Args:
            home: the home folder.
            words: the words after `her2quiz`.
            typed: what the person types.
            variables: further environment variables.
        """
        server = self._process
        assert server.stdin is not None and server.stdout is not None  # noqa: PT018 - both are pipes
        print(
            json.dumps([str(home), {**home_environment(home), **variables}, words, typed]),
            file=server.stdin,
            flush=True,
        )
        exit_status, memory, seconds = json.loads(server.stdout.readline())
        return Ran(
            exit_status, memory, seconds, *((home / name).read_text(encoding="utf-8") for name in STREAMS)
        )

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def serve(seconds: int) -> None:
    """Run each command that is read from standard input, and print its exit status and the most memory it took."""
    load_all_but_tui()
    gc.collect()
    gc.freeze()  # a copy that looks for garbage would have to copy all that was loaded
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if not child:
            home, environment, words, typed = json.loads(line)
            _run(home, environment, words, typed, seconds)
        _, status, usage = os.wait4(child, 0)
        worked = usage.ru_utime + usage.ru_stime
        print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss, worked]), flush=True)


def _run(home: str, environment: dict[str, str], words: list[str], typed: str, seconds: int) -> NoReturn:
    from her2quiz.cli.main import main

    os.chdir(home)
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(_holding(typed), 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for the rest of the process
    for handle, name in enumerate(STREAMS, start=1):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), handle)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSED, MOST_ADDRESSED))
    sys.argv = ["her2quiz", *words]
    try:
        main()
    except SystemExit as ended:
        sys.stdout.flush()
        os._exit(ended.code if isinstance(ended.code, int) else 0)
    except BaseException:  # noqa: BLE001 - whatever it is, the test fails and shows it
        traceback.print_exc()
    os._exit(1)


def _holding(typed: str) -> int:
    """Return the reading end of a pipe in which is what a person types."""
    reading, writing = os.pipe()
    os.write(writing, typed.encode())
    os.close(writing)
    return reading


if __name__ == "__main__":
    serve(int(sys.argv[1]))
