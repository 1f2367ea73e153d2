"""An editor that takes the place of the learner's own in tests of screens."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.app import App


def use_editor(monkeypatch: pytest.MonkeyPatch, edit: Callable[[Path], object]) -> None:
    """Let an editor be called that is closed at once; until then the app gives up its terminal.

    Args:
        monkeypatch: takes everything back after the test.
        edit: is given the file that is opened.
    """
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        edit(Path(command[-1]))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    give_terminal(monkeypatch)


def give_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an app give up its terminal, which it has none of in a test."""

    @contextmanager
    def aside(_app: App[object]) -> Iterator[None]:
        yield

    monkeypatch.setattr(App, "suspend", aside)
