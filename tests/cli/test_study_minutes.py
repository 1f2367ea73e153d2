"""`her2quiz study`: after how many minutes it stops."""

from pathlib import Path
from typing import Any

import pytest

from her2quiz.paths import settings_file
from her2quiz.session.study.study_session import StudySession
from tests.cli.test_commands import home, run

__all__ = ["home"]


@pytest.mark.parametrize(
    ("setting", "words", "minutes"),
    [
        ("", [], None),
        ("minutes_per_day = 0", [], None),
        ("minutes_per_day = 15", [], 15),
        ("minutes_per_day = 15", ["--minutes", "3"], 3),
    ],
)
def test_the_setting_is_the_default(
    home: Path, monkeypatch: pytest.MonkeyPatch, setting: str, words: list[str], minutes: int | None
) -> None:
    """With neither, a session has no limit."""
    assert home.exists()
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(f'path = "everything"\n{setting}\n', encoding="utf-8")
    begun = list[Any]()
    begin = StudySession.__init__

    def remember(self: StudySession, *args: Any, **named: Any) -> None:
        begun.append(named["minutes"])
        begin(self, *args, **named)

    monkeypatch.setattr(StudySession, "__init__", remember)
    assert run("study", "--plain", *words, stdin="stop\n").exit_code == 0
    assert begun == [minutes]
