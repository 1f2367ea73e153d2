"""What is printed to which stream, and what happens when a stream is closed."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from her2quiz.cli import output
from her2quiz.session.authoring.styled import Style, styled
from tests.factories import MIXED_DECK, write_deck
from tests.homes import know_shipped_decks

TOP = Path(__file__).parents[2]


def program(home: Path, *words: str, close: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program in a shell, in its own home folder; `close` is how the shell redirects its streams."""
    know_shipped_decks(home / ".cache")
    command = " ".join([sys.executable, "-m", "her2quiz", *words, close])
    environment = {
        "HOME": str(home),
        "PYTHONPATH": str(TOP),
        "PATH": os.environ["PATH"],
        "PYTHONIOENCODING": "ascii",
    }
    return subprocess.run(
        ["/bin/sh", "-c", command], env=environment, cwd=home, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("close", ["< /dev/null | true", "<&-", "</dev/null 2>&-"])
def test_closed_streams(tmp_path: Path, close: str) -> None:
    """A closed input, a reader that stops reading, and a missing standard error give no traceback."""
    result = program(tmp_path, close=close)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_an_ascii_terminal_gets_question_marks(tmp_path: Path) -> None:
    """A character that the terminal cannot show is printed as a question mark."""
    result = program(tmp_path, "study", "ihc-scoring", "--plain", "--new", "10", close="</dev/null")
    assert result.returncode == 0
    assert "IHC scoring, 1 of 10, new" in result.stdout


def test_json_is_ascii(tmp_path: Path) -> None:
    """The JSON holds nothing that could control a terminal, and its values are unchanged."""
    (tmp_path / "own").mkdir()
    write_deck(tmp_path / "own", MIXED_DECK.replace('"Mixed"', '"Mix\\u202eed é"'))
    result = program(tmp_path, "decks", "--json", "--decks", "own", close="</dev/null")
    assert result.stdout.isascii()
    assert "Mix\u202eed é" in [row["title"] for row in json.loads(result.stdout)]


def test_a_dumb_terminal_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app does not start where it cannot draw."""
    monkeypatch.setenv("TERM", "dumb")
    assert not output.is_terminal()


@pytest.mark.parametrize("width", [0, 80], ids=["pipe", "terminal"])
def test_every_part_of_a_styled_line_is_printable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    """Colours are added to a text only after its control characters were replaced."""
    monkeypatch.setattr(output, "terminal_width", lambda: width)
    monkeypatch.delenv("NO_COLOR", raising=False)
    output.say_styled([styled("a\x1b[45m", ("b\x9b", Style.ADDED))])
    added = "\x1b[32mb\ufffd\x1b[0m" if width else "b\ufffd"
    assert capsys.readouterr().out == f"a␛[45m{added}\n"


def test_a_prompt_is_printable(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """And the line that was typed comes back; at the end of input, nothing does."""
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert [output.read_line("Sure\x07? "), output.read_line("> ")] == ["yes\n", None]
    assert capsys.readouterr().out == "Sure␇? \n> \n"


@pytest.mark.parametrize("line", ["a\x1b[D", "\x1b[A", "\x1bOH", "a\x7fb", "\x9b1;5C", "a\x00b", "\u202ea"])
def test_a_line_with_a_control_character_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    """Such as that of an arrow key; tabs are blanks like others."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{line}\n1\t2\n"))
    assert output.read_line("> ") == "1\t2\n"
    refused = "That line was not taken: it contains a control character, such as that of an arrow key. Type it again."
    assert capsys.readouterr().out == f"> \n{refused}\n> \n"


class Hands(io.StringIO):
    """Lines that are typed on a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_a_line_typed_on_a_terminal_can_be_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be taken is asked again there, too, and the end of input is no error."""
    screen = Hands()
    monkeypatch.setattr("sys.stdin", Hands("a\x1b[D\n" + "x" * 10_001 + "\nyes\n"))
    monkeypatch.setattr("sys.stdout", screen)
    assert [output.read_line("Sure\x07? "), output.read_line("> ")] == ["yes\n", None]
    assert screen.getvalue().count("Sure␇? ") == 3
    assert screen.getvalue().count("That line was not taken") == 2


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no such timer")
def test_a_signal_before_the_wait_for_a_line_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor of lines looks for signals only when one interrupts its wait, so one comes several times a second."""
    timers = []

    def ask(_prompt: str) -> str:
        timers.append(signal.getitimer(signal.ITIMER_REAL)[1])
        return "yes"

    monkeypatch.setattr("sys.stdin", Hands())
    monkeypatch.setattr("sys.stdout", Hands())
    monkeypatch.setattr("builtins.input", ask)
    output.read_line("> ")
    assert timers[0] > 0
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


@pytest.mark.parametrize("closed", [None, io.StringIO()], ids=["none", "ended"])
def test_a_closed_input_is_one_that_has_ended(
    monkeypatch: pytest.MonkeyPatch, closed: io.StringIO | None
) -> None:
    """However it was closed."""
    if closed is not None:
        closed.close()
    monkeypatch.setattr("sys.stdin", closed)
    assert output.read_line("> ") is None


def test_progress_is_one_printable_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file's name cannot move the cursor, nor make the line longer than a terminal."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    output.progress()("a\x1b[2J\n" + "b" * 90, 0.5)
    shown = capsys.readouterr().err
    assert shown.startswith("██████████░░░░░░░░░░  50%  a␛[2J bbb")
    assert (len(shown), shown[-1]) == (79, "\r")
