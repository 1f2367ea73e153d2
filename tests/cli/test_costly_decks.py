"""Decks that ask for gigabytes or minutes are refused, or done, within a few seconds and 300 MiB."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.costly_decks import DECKS, TOP
from tests.decks_below_limits import BELOW_LIMITS
from tests.forked_program import ForkedProgram
from tests.terminals import PROGRAM, Terminal, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")

SECONDS, MEMORY = 3, 300 * 1024
"""Seconds of the processor's time after which the system kills the program, however busy the computer is; and KiB."""


@pytest.fixture(scope="module")
def program() -> Iterator[ForkedProgram]:
    """The program, loaded once."""
    forked = ForkedProgram(SECONDS)
    yield forked
    forked.close()


@pytest.mark.parametrize("name", [*DECKS, *BELOW_LIMITS])
def test_a_costly_deck_is_refused_or_done(program: ForkedProgram, tmp_path: Path, name: str) -> None:
    """By `check`, by `decks` and by a session; the learner's other decks go on."""
    environment = home_environment(tmp_path)
    (Path(environment["HER2QUIZ_DECKS"]) / "costly.toml").write_text(
        TOP + {**DECKS, **BELOW_LIMITS}[name](), encoding="utf-8"
    )
    checked = program.run(tmp_path, "check", "own/costly.toml")
    listed = program.run(tmp_path, "decks")
    studied = program.run(tmp_path, "study", "mixed", "--plain")
    assert checked.exit_status in (0, 1), checked.printed[-2000:]
    assert (listed.exit_status, studied.exit_status) == (0, 0), listed.printed[-2000:]
    assert max(checked.memory, listed.memory, studied.memory) < MEMORY
    assert "Traceback" not in checked.printed + listed.printed + studied.printed
    assert "Mixed" in listed.printed
    assert "Mixed, 1 of" in studied.printed


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
def test_what_is_no_file_is_said_and_never_waited_for(
    program: ForkedProgram, tmp_path: Path, place: str
) -> None:
    """Devices, pipes, links that lead to one another, and links to any of them."""
    os.mkfifo(tmp_path / "fifo.toml")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    (tmp_path / "far.toml").symlink_to("/dev/zero")
    checked = program.run(tmp_path, "check", place)
    assert (checked.exit_status, checked.printed.count("error[D000]")) == (2, 1)
    assert program.run(tmp_path, "study", place, "--plain").exit_status == 2
    home_environment(tmp_path)
    for name in ("fifo.toml", "loop.toml", "far.toml"):
        (tmp_path / name).rename(tmp_path / "own" / name)
    assert program.run(tmp_path, "decks").exit_status == 0


def test_the_installed_program_checks_a_costly_deck_too(tmp_path: Path) -> None:
    """As a process of its own, started as a person starts it."""
    (tmp_path / "costly.toml").write_text(TOP + DECKS["broken cards"](), encoding="utf-8")
    checked = subprocess.run(
        [PROGRAM, "check", "costly.toml"],
        env=home_environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (checked.returncode, b"Traceback" in checked.stderr) == (1, False)
