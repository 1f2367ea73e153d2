"""An empty home folder for each test."""

from pathlib import Path

import pytest

from tests.cli.progress.running import Shell
from tests.factories import write_deck
from tests.homes import use_home

NOW = "2026-11-23T09:00"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with one deck in the folder of the learner's own decks."""
    use_home(monkeypatch, tmp_path)
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    monkeypatch.setenv("HER2QUIZ_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("HER2QUIZ_NOW", NOW)
    (tmp_path / "own").mkdir()
    write_deck(tmp_path / "own")
    return tmp_path


@pytest.fixture
def shell(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Run commands in that home folder."""
    return Shell(monkeypatch, capsys)
