"""What is printed, to whom, and when nobody listens."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from her2quiz.cli import output
from tests.factories import MIXED_DECK, write_deck

TOP = Path(__file__).parents[2]


def program(home: Path, *words: str, close: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program in a shell, in a home folder of its own; `close` is what the shell does to its ends."""
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
def test_ends_that_are_closed(tmp_path: Path, close: str) -> None:
    """A closed input, a reader that leaves, and a missing standard error are no traceback."""
    result = program(tmp_path, close=close)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_an_ascii_terminal_gets_question_marks(tmp_path: Path) -> None:
    """A character that the terminal does not have is shown as a question mark."""
    result = program(tmp_path, "study", "ihc-scoring", "--plain", close="</dev/null")
    assert result.returncode == 0
    assert "IHC scoring, 1 of 10, new" in result.stdout


def test_json_is_ascii(tmp_path: Path) -> None:
    """What programs read holds nothing that could steer a terminal; the value is the author's all the same."""
    (tmp_path / "own").mkdir()
    write_deck(tmp_path / "own", MIXED_DECK.replace('"Mixed"', '"Mix\\u202eed é"'))
    result = program(tmp_path, "decks", "--json", "--decks", "own", close="</dev/null")
    assert result.stdout.isascii()
    assert "Mix\u202eed é" in [row["title"] for row in json.loads(result.stdout)]


def test_a_dumb_terminal_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be painted, nothing is."""
    monkeypatch.setenv("TERM", "dumb")
    assert not output.is_terminal()
