"""Runs commands as the shell does."""

import io
import sys

import pytest
from attrs import frozen

from her2quiz.cli.main import main


@frozen
class Ran:
    """What a command did."""

    code: int
    """Its exit code."""

    out: str
    """What it printed."""

    err: str
    """Its messages."""


class Shell:
    """Runs commands in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Run them with what pytest lends."""
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *words: str, typed: str = "") -> Ran:
        """Run a command; gives its exit code and what it printed."""
        self._monkeypatch.setattr(sys, "argv", ["her2quiz", *words])
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        try:
            main()
            code = 0
        except SystemExit as left:
            code = int(left.code or 0)
        printed = self._capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    def study(self, *answers: str) -> None:
        """Answer cards of the mixed deck."""
        ran = self("study", "mixed", "--plain", typed="".join(f"{answer}\n" for answer in answers))
        assert ran.code == 0, ran.err
