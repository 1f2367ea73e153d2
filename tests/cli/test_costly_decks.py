"""Decks that ask for gigabytes or minutes are refused, or done, within a few seconds and 300 MiB."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.costly_decks import DECKS, TOP
from tests.terminals import PROGRAM, Terminal, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")

SECONDS, MEMORY = 6, 300 * 1024
"""Seconds of work after which the system kills the program (3 on a computer that has nothing else to do), and KiB."""

KILLABLE = 3 * 1024**3


def work_limited() -> None:
    """Have the system end the process when it has worked too long, or takes far too much memory."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (KILLABLE, KILLABLE))


def run(home: Path, *words: str) -> tuple[int, str]:
    """Run a command with limits; returns its exit status and all that it printed."""
    with (home / "printed").open("wb") as printed:
        process = subprocess.Popen(
            [PROGRAM, *words],
            env=home_environment(home),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            preexec_fn=work_limited,  # noqa: PLW1509 - a process of its own, without threads
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert usage.ru_maxrss < MEMORY
    return process.returncode, (home / "printed").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DECKS)
def test_a_costly_deck_is_refused_or_done(tmp_path: Path, name: str) -> None:
    """By `check`, by `decks` and by a session; the learner's other decks go on."""
    environment = home_environment(tmp_path)
    (Path(environment["HER2QUIZ_DECKS"]) / "costly.toml").write_text(TOP + DECKS[name](), encoding="utf-8")
    checked, said = run(tmp_path, "check", "own/costly.toml")
    listed, decks = run(tmp_path, "decks")
    studied, asked = run(tmp_path, "study", "mixed", "--plain")
    assert (checked in (0, 1), listed, studied) == (True, 0, 0), said[-2000:]
    assert "Traceback" not in said + decks + asked
    assert "Mixed" in decks
    assert "Mixed, 1 of" in asked


@pytest.mark.parametrize("name", ["a dotted key", "many headings", "a letter", "names"])
def test_a_costly_deck_does_not_keep_the_app_from_opening(tmp_path: Path, name: str) -> None:
    """Its first screen shows the other decks."""
    environment = home_environment(tmp_path)
    (Path(environment["HER2QUIZ_DECKS"]) / "costly.toml").write_text(TOP + DECKS[name](), encoding="utf-8")
    terminal = Terminal(tmp_path)
    terminal.wait_for("Mixed")
    terminal.type("q")
    assert terminal.exit_status() == 0


@pytest.mark.parametrize(
    "place", ["/dev/zero", "/dev/null", "/dev/stdin", "fifo.toml", "loop.toml", "far.toml"]
)
def test_what_is_no_file_is_said_and_never_waited_for(tmp_path: Path, place: str) -> None:
    """Devices, pipes, links that lead to one another, and links to any of them."""
    os.mkfifo(tmp_path / "fifo.toml")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    (tmp_path / "far.toml").symlink_to("/dev/zero")
    status, said = run(tmp_path, "check", place)
    assert (status, said.count("error[D000]")) == (2, 1)
    assert run(tmp_path, "study", place, "--plain")[0] == 2
    for name in ("fifo.toml", "loop.toml", "far.toml"):
        (tmp_path / name).rename(tmp_path / "own" / name)
    assert run(tmp_path, "decks")[0] == 0
