"""The first screen is there before the program is loaded, as it was left, and the app paints over it in place."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from her2quiz import first_frame, paths
from tests.terminals import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")

TAKEN, APP, GIVEN_BACK = b"\x1b[?1049h", b"\x1b[?1004h", b"\x1b[?1049l"
"""The other screen of the terminal is taken, the app has started, and the terminal is given back."""

SIGNS = ("Mixed", "1 due")


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Answer a card, leave from the first screen, and keep a copy of the home folder beside it."""
    home = tmp_path_factory.mktemp("learner") / "home"
    home.mkdir()
    terminal = Terminal(home, "study", "mixed", "--new", "1")
    terminal.wait_for("equivocal")
    terminal.type("1")
    terminal.wait_for("enter goes on")
    terminal.type("\x03")
    assert terminal.exit_status() == 130
    leave_from_home(home)
    shutil.copytree(home, home.with_name("copy"))
    return home


@pytest.fixture
def home(studied: Path) -> Path:
    """The home folder of a learner, as it was when the first screen was left; a frame holds in one place only."""
    shutil.rmtree(studied)
    shutil.copytree(studied.with_name("copy"), studied)
    return studied


def frame_in(home: Path) -> Path:
    """Return the frame that was kept."""
    return home / "cache" / "her2quiz" / "first-frame"


def leave_from_home(home: Path) -> bytes:
    """Start, leave from the first screen, and return all that was shown."""
    terminal = Terminal(home)
    terminal.wait_for(APP.decode())
    terminal.wait_for_new("Mixed")
    terminal.type("q")
    assert terminal.exit_status() == 0
    assert terminal.is_as_before()
    assert terminal.not_taken_back() == []
    assert terminal.seen.count(TAKEN) == terminal.seen.count(GIVEN_BACK) == 1
    return terminal.seen


def test_the_first_screen_is_there_before_the_app(home: Path) -> None:
    """Whole, while nothing has changed; the other screen of the terminal is not taken twice, which would blank it."""
    before, _, after = leave_from_home(home).partition(APP)
    assert all(sign.encode() in before for sign in SIGNS)
    assert all(sign.encode() in after for sign in SIGNS)
    assert frame_in(home).stat().st_mode & 0o777 == 0o600


def test_numbers_that_may_have_changed_are_left_out(home: Path) -> None:
    """Of a progress file that is not as it was, and on another day."""
    frame = frame_in(home)
    os.utime(home / "progress.sqlite", (1, 1))
    before, _, after = leave_from_home(home).partition(APP)
    assert b"Mixed" in before
    assert b"1 due" not in before
    assert b"1 due" in after
    lines = frame.read_bytes().split(b"\n")
    frame.write_bytes(b"\n".join([*lines[:3], b"1.0", *lines[4:]]))
    assert b"1 due" not in leave_from_home(home).partition(APP)[0]


@pytest.mark.parametrize("spoiled", [b"", b"x", b"her2quiz first frame 1\n\n\n\n\n", bytes(range(256))])
def test_a_frame_that_does_not_fit_is_not_shown(home: Path, spoiled: bytes) -> None:
    """The app comes all the same."""
    frame_in(home).write_bytes(spoiled)
    assert b"Mixed" not in leave_from_home(home).partition(APP)[0]


def test_another_terminal_gets_no_frame(home: Path) -> None:
    """It may be painted in other colours, or in another size."""
    terminal = Terminal(home, environment={"TERM": "xterm"})
    terminal.wait_for(APP.decode())
    assert b"Mixed" not in terminal.seen.partition(APP)[0]
    terminal.wait_for("Mixed")
    terminal.type("q")
    assert terminal.exit_status() == 0


def test_what_is_typed_meanwhile_reaches_the_app(home: Path) -> None:
    """And is not shown."""
    terminal = Terminal(home)
    terminal.wait_for("Mixed")
    assert terminal.is_raw()
    terminal.type("q")
    assert terminal.exit_status() == 0
    assert terminal.is_as_before()


def test_an_error_at_the_start_is_seen(home: Path) -> None:
    """The terminal is given back before the message is written."""
    (home / "progress.sqlite").write_bytes(b"no database" * 100)
    terminal = Terminal(home)
    assert terminal.exit_status() == 2
    assert terminal.is_as_before()
    before, _, after = terminal.seen.partition(GIVEN_BACK)
    assert b"Mixed" in before
    assert b"her2quiz:" in after


def test_a_terminal_that_closes_while_the_frame_is_shown_is_no_error(home: Path) -> None:
    """The program ends by the hang-up, before it looks out for one or after."""
    terminal = Terminal(home)
    terminal.wait_for("Mixed")
    terminal.close()
    assert terminal.exit_status() in (-signal.SIGHUP, 128 + signal.SIGHUP)


def test_the_frame_is_beside_the_deck_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Though the module that knows where that is would take too long to load."""
    assert Path(first_frame.file()).parent == paths.index_file().parent
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert Path(first_frame.file()).parent == paths.index_file().parent
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert Path(first_frame.file()).parent == paths.index_file().parent


def test_nothing_is_loaded_before_the_frame() -> None:
    """But what Python has loaded by then, or has built in."""
    code = (
        "import sys; before = {*sys.modules}; import her2quiz.start; print(*sorted({*sys.modules} - before))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert set(loaded.split()) == {"__future__", "gc", "her2quiz", "her2quiz.first_frame", "her2quiz.start"}
