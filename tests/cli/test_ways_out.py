"""However a command ends: its exit status says how, its file is closed, and there is no traceback."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import MIXED_DECK, write_deck
from tests.terminals import PROGRAM, Terminal, files_beside, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals and signals")

PRINTING = ["decks", "decks --json", "stats", "progress status", "schema", "explain M203", "--help"]


def in_a_shell(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which the program is called her2quiz."""
    environment = {**home_environment(home), "PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"}
    line = ["bash", "-o", "pipefail", "-c", command]
    return subprocess.run(
        line, env=environment, cwd=home, capture_output=True, text=True, errors="surrogateescape", check=False
    )


def studied(home: Path, typed: bytes, closing: str = "") -> subprocess.CompletedProcess[str]:
    """Study in plain lines, with what is typed."""
    (home / "typed").write_bytes(typed)
    return in_a_shell(home, f"her2quiz study mixed --plain {closing or '< typed'}")


@pytest.mark.parametrize("words", PRINTING)
def test_a_reader_that_has_gone_is_no_error(tmp_path: Path, words: str) -> None:
    """Nothing is said, and the exit status is that of a closed pipe, or of a command that was faster."""
    result = in_a_shell(tmp_path, f"her2quiz {words} | head -c 1")
    assert result.returncode in (0, 141)
    assert "Traceback" not in result.stderr
    assert "Exception ignored" not in result.stderr


@pytest.mark.parametrize("words", PRINTING)
def test_a_closed_pipe_has_its_own_exit_status(tmp_path: Path, words: str) -> None:
    """The reader is gone before anything is printed."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [PROGRAM, *words.split()]
    result = subprocess.run(
        command, env=home_environment(tmp_path), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (141, b"")


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    """What was asked for could not be printed."""
    result = in_a_shell(tmp_path, "her2quiz decks > /dev/full")
    assert result.returncode == 2
    assert result.stderr == "her2quiz: This cannot be printed: no space left on device.\n"


@pytest.mark.parametrize("closing", ["<&-", "< /dev/null", "0> typed"])
def test_without_an_input_nothing_is_answered(tmp_path: Path, closing: str) -> None:
    """A closed input, an empty one, and one that cannot be read have ended."""
    result = studied(tmp_path, b"", closing)
    assert result.returncode == 0
    assert re.fullmatch(r"No progress found at .*; starting a new file\.\n", result.stderr)
    assert "Mixed, 1 of" in result.stdout


@pytest.mark.parametrize("closing", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_not_keep_it_from_working(tmp_path: Path, closing: str) -> None:
    """What is said is lost, and nothing else."""
    result = in_a_shell(tmp_path, f"her2quiz decks {closing}; her2quiz check own {closing}")
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_a_line_without_its_end_is_no_answer(tmp_path: Path) -> None:
    """Perhaps only half of it had been typed."""
    result = studied(tmp_path, b"1\n\n2")
    assert "The last line did not end with Enter, so it was not taken." in result.stdout
    assert in_a_shell(tmp_path, "her2quiz stats").stdout.startswith("1 answer,")


def test_a_line_that_is_no_text_is_asked_for_again(tmp_path: Path) -> None:
    """It is no answer."""
    odd = [b"\xff", b"\xe4", b"1\xff", b"\xc3", b"\x80\x80\x80"]
    result = studied(tmp_path, b"\n".join([*odd, b"1\n"]))
    assert result.stdout.count("it holds a byte that is not UTF-8. Type it again.") == len(odd)
    assert in_a_shell(tmp_path, "her2quiz stats").stdout.startswith("1 answer,")


def test_a_line_that_is_too_long_is_asked_for_again(tmp_path: Path) -> None:
    """However long it is, the next line is the next answer."""
    result = studied(tmp_path, b"1" * 3_000_000 + b"\n" + b" " * 100_000 + b"\n1\n")
    assert result.stdout.count("it is longer than 10,000 characters. Type it again, shorter.") == 2
    assert in_a_shell(tmp_path, "her2quiz stats").stdout.startswith("1 answer,")


def test_an_endless_line_ends(tmp_path: Path) -> None:
    """It is never held in memory as a whole."""
    command = "ulimit -v 400000; head -c 450000000 /dev/zero | tr '\\0' x | her2quiz study mixed --plain"
    result = in_a_shell(tmp_path, command)
    assert result.returncode == 0
    assert re.fullmatch(r"No progress found at .*; starting a new file\.\n", result.stderr)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_ends_plain_mode(tmp_path: Path, number: signal.Signals) -> None:
    """Each answer is in the file, which is closed; the exit status is the usual one."""
    terminal = Terminal(tmp_path, "study", "mixed", "--plain")
    terminal.wait_for("Type 1")
    terminal.type("1\n")
    terminal.wait_for("comes back")
    terminal.signal(number)
    assert terminal.exit_status() == 128 + number
    assert b"Traceback" not in terminal.seen
    assert terminal.is_as_before()
    assert files_beside(tmp_path / "progress.sqlite") == []
    assert in_a_shell(tmp_path, "her2quiz stats").stdout.startswith("1 answer,")


def test_ctrl_c_ends_plain_mode_with_its_summary(tmp_path: Path) -> None:
    """And with the exit status that a script expects of it."""
    terminal = Terminal(tmp_path, "study", "mixed", "--plain")
    terminal.wait_for("Type 1")
    terminal.type("1\n")
    terminal.wait_for("comes back")
    terminal.type("\x03")
    assert terminal.exit_status() == 130
    assert b"1 answer in less than a minute: " in terminal.seen


def test_an_arrow_key_edits_a_line_in_plain_mode(tmp_path: Path) -> None:
    """It never becomes a part of the answer, and nothing is asked of the terminal for it."""
    terminal = Terminal(tmp_path, "study", "mixed", "--plain")
    terminal.wait_for("Type 1")
    terminal.type("3\x1b[D1\x1b[C\x7f\x1b[A\n")
    terminal.wait_for("comes back", "if you don't know")
    terminal.type("stop\n")
    assert terminal.exit_status() == 0
    assert b"1 answer in less than a minute: " in terminal.seen
    assert terminal.asked() == []
    assert b"Traceback" not in terminal.seen


@pytest.mark.parametrize("ignores", [None, signal.SIGHUP])
def test_a_closed_terminal_ends_plain_mode(tmp_path: Path, ignores: signal.Signals | None) -> None:
    """Also where the signal for that is ignored; the file is closed."""
    terminal = Terminal(tmp_path, "study", "mixed", "--plain", ignores=ignores)
    terminal.wait_for("Type 1")
    terminal.close()
    assert terminal.exit_status() in (129, 141)
    assert files_beside(tmp_path / "progress.sqlite") == []


def test_ctrl_c_ends_a_command(tmp_path: Path) -> None:
    """Whatever it was doing."""
    rows = "".join(f"a{number} | b{number}\n" for number in range(15_000))
    table = f'[[table]]\nid = "t"\ncolumns = "x | y"\nrows = """\n{rows}"""\n[[table.ask]]\nid = "q"\nquestion = "What is {{x}}?"\nanswer = "y"\n'
    write_deck(tmp_path, MIXED_DECK.split("[[card]]")[0] + table, "long.toml")
    terminal = Terminal(tmp_path, "check", "long.toml")
    terminal.wait_for("long.toml")
    terminal.type("\x03")
    assert terminal.exit_status() == 130
    assert b"Traceback" not in terminal.seen
