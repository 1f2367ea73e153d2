"""However the app ends, its terminal is left as it was, and every answer is in the file."""

import signal
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.terminals import Terminal, files_beside

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals and signals")

ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]
FIRST = "equivocal"
"""Stands in the first question."""


def answers_in(progress: Path) -> int:
    """Count the answers of a copy of the one file, without what stands beside it."""
    copy = progress.with_name("copy.sqlite")
    copy.write_bytes(progress.read_bytes())
    with sqlite3.connect(copy) as connection:
        return int(connection.execute("SELECT count(*) FROM log").fetchone()[0])


def assert_left_as_before(terminal: Terminal) -> None:
    """The terminal is set as before, and shows what it showed before."""
    assert len(terminal.asked()) > 6
    assert terminal.not_taken_back() == []
    assert terminal.is_as_before()
    assert b"Traceback" not in terminal.seen


@pytest.mark.parametrize("number", ENDING)
@pytest.mark.parametrize("words", [(), ("study", "mixed"), ("preview", "own/mixed.toml")])
def test_a_signal_leaves_the_terminal_as_it_was(
    tmp_path: Path, number: signal.Signals, words: tuple[str, ...]
) -> None:
    """With the usual exit status, and nothing beside the progress file."""
    terminal = Terminal(tmp_path, *words)
    terminal.wait_for("Mixed", FIRST)
    assert terminal.is_raw()
    terminal.signal(number)
    assert terminal.exit_status() == 128 + number
    assert_left_as_before(terminal)
    assert files_beside(tmp_path / "progress.sqlite") == []


@pytest.mark.parametrize("number", ENDING)
def test_an_answer_whose_mark_was_shown_is_in_the_file(tmp_path: Path, number: signal.Signals) -> None:
    """Also in a copy of the one file, taken after the end."""
    terminal = Terminal(tmp_path, "study", "mixed", "--new", "1")
    terminal.wait_for(FIRST)
    terminal.type("1")
    terminal.wait_for("enter goes on")
    terminal.signal(number)
    terminal.exit_status()
    assert answers_in(tmp_path / "progress.sqlite") == 1


@pytest.mark.parametrize("ignores", [None, signal.SIGHUP])
@pytest.mark.parametrize("words", [(), ("preview", "own/mixed.toml")])
def test_a_closed_terminal_ends_the_app(
    tmp_path: Path, ignores: signal.Signals | None, words: tuple[str, ...]
) -> None:
    """Also where the signal for that is ignored; the file is closed."""
    terminal = Terminal(tmp_path, *words, ignores=ignores)
    terminal.wait_for("Mixed", FIRST)
    terminal.close()
    assert terminal.exit_status() == 128 + signal.SIGHUP
    assert files_beside(tmp_path / "progress.sqlite") == []


@pytest.mark.parametrize(("key", "status"), [("q", 0), ("\x03", 130)])
def test_a_key_leaves_the_terminal_as_it_was(tmp_path: Path, key: str, status: int) -> None:
    """By ctrl+c with the exit status that a script expects of it."""
    terminal = Terminal(tmp_path)
    terminal.wait_for("Mixed")
    terminal.type(key)
    assert terminal.exit_status() == status
    assert_left_as_before(terminal)


def test_ctrl_z_gives_the_terminal_back_and_takes_it_again(tmp_path: Path) -> None:
    """The shell gets the terminal as it was; the app comes back with what was typed, and goes on."""
    terminal = Terminal(tmp_path, "study")
    terminal.wait_for(FIRST)
    terminal.type("\x1a")
    terminal.wait_until_stopped()
    assert terminal.is_as_before()
    assert terminal.not_taken_back() == []
    terminal.signal(signal.SIGCONT)
    terminal.wait_for_new(FIRST)
    assert terminal.is_raw()
    terminal.type("1")
    terminal.wait_for_new("Again")
    terminal.type("\x1b")
    terminal.wait_for_new("saved")
    terminal.type("\x03")
    assert terminal.exit_status() == 130
    assert_left_as_before(terminal)


def test_a_crash_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    """The traceback is shown on the screen as it was before."""
    (tmp_path / "sitecustomize.py").write_text(
        "import her2quiz.tui.app as app\n"
        "def fail(self): raise ZeroDivisionError('a fault')\n"
        "app.Her2QuizApp.action_keys = fail\n"
    )
    terminal = Terminal(tmp_path, environment={"PYTHONPATH": str(tmp_path)})
    terminal.wait_for("Mixed")
    terminal.type("?")
    assert terminal.exit_status() == 1
    assert len(terminal.asked()) > 6
    assert terminal.not_taken_back() == []
    assert terminal.is_as_before()
    assert b"a fault" in terminal.seen
    assert files_beside(tmp_path / "progress.sqlite") == []


def test_a_byte_that_is_not_utf_8_is_no_key(tmp_path: Path) -> None:
    """The app goes on, and takes the next key."""
    terminal = Terminal(tmp_path)
    terminal.wait_for("Mixed")
    for odd in (b"\xff", b"\xe4", b"\xc3", b"\xe4\xf6\xfc\xdf", b"\x80\x80", b"\xed\xa0\x80"):
        terminal.type(odd)
        terminal.type(b"?")
        terminal.wait_for_new("esc closes")
        terminal.type(b"\x1b")
        terminal.wait_for_new("Mixed")
    terminal.type(b"\x03")
    assert terminal.exit_status() == 130
    assert_left_as_before(terminal)


def test_a_signal_waits_until_the_editor_is_closed(tmp_path: Path) -> None:
    """Else its text would be lost; then the app ends at once, without taking the terminal again."""
    editor = tmp_path / "editor.sh"
    editor.write_text("#!/bin/sh\necho editing\nread answer\necho saved > saved\n")
    editor.chmod(0o755)
    terminal = Terminal(tmp_path, "preview", "own/mixed.toml", environment={"EDITOR": str(editor)})
    terminal.wait_for("Mixed", FIRST)
    terminal.type("e")
    terminal.wait_for("editing")
    terminal.signal(signal.SIGTERM)
    terminal.signal(signal.SIGINT)
    terminal.type("\n")
    assert terminal.exit_status() == 128 + signal.SIGTERM
    assert (tmp_path / "saved").exists()
    assert_left_as_before(terminal)
