"""The editor, opened from the preview: in the same terminal, or beside it."""

import subprocess
from contextlib import nullcontext
from pathlib import Path

import pytest

from her2quiz.tui.author_apps import PreviewApp
from tests.factories import write_deck
from tests.tui.editing import give_terminal
from tests.tui.playing import notifications
from tests.tui.test_preview_screen import FLAWED, previewing


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the commands that an editor was called with; it opens nothing."""
    calls: list[list[str]] = []
    monkeypatch.delenv("VISUAL", raising=False)

    monkeypatch.setattr("shutil.which", lambda name: name)

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        calls.append(["run", *command])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: calls.append(["beside", *command]))
    give_terminal(monkeypatch)
    return calls


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("nano", ["run", "nano", "+17", "--", "{file}"]),
        ("code", ["beside", "code", "--goto", "{file}:17"]),
        ("subl", ["beside", "subl", "{file}:17"]),
        ("hx", ["run", "hx", "{file}:17"]),
    ],
)
async def test_the_editor_opens_at_the_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: list[list[str]], name: str, command: list[str]
) -> None:
    """An editor with its own window stays open beside the preview."""
    file = write_deck(tmp_path)
    monkeypatch.setenv("EDITOR", name)
    app = previewing(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "e")
        await pilot.pause()
        assert editor == [[word.replace("{file}", str(file)) for word in command]]


async def test_the_editor_opens_at_the_diagnostic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: list[list[str]]
) -> None:
    """The diagnostic that the author went to."""
    file = write_deck(tmp_path, FLAWED)
    monkeypatch.setenv("EDITOR", "vi")
    app = previewing(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n", "e")
        await pilot.pause()
        assert editor == [["run", "vi", "+32", "--", str(file)]]


async def test_a_missing_editor_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to do."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "Set EDITOR to yours" in notifications(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_message_says_how_to_leave_vi_before_it_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: list[list[str]], size: tuple[int, int]
) -> None:
    """Only once, and only if vi was not chosen."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    file = write_deck(tmp_path)
    app = previewing(file)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert editor == []
        assert "or :q! to discard" in notifications(app)
        assert "Press e again to open it. Esc cancels." in notifications(app)
        await pilot.press("escape")
        await pilot.pause()
        assert notifications(app) == ""
        assert app.is_running
        await pilot.press("e", "e")
        await pilot.pause()
        assert editor == [["run", "vi", "+6", "--", str(file)]] * 2


async def test_an_editor_that_fails_is_mentioned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was typed in it may not be in the file."""
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(PreviewApp, "suspend", lambda _app: nullcontext())
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert "exit status 1" in str(notifications(app))
