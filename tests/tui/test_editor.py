"""Editing a card from the study screen: the app is suspended, then reads the deck again afterwards."""

import os
from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from tests.factories import MIXED_DECK, services, write_deck
from tests.tui.editing import use_editor
from tests.tui.playing import card, notifications, page, study_screen, studying


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The mixed deck."""
    return write_deck(tmp_path)


@pytest.fixture
def made(deck: Path) -> Services:
    """A learner on the first day."""
    return services(deck)


@pytest.fixture
def editing(deck: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return an editor that writes these texts into the deck, one each time it opens."""
    texts: list[str] = []
    use_editor(monkeypatch, lambda _file: deck.write_text(texts.pop(0), encoding="utf-8"))
    return texts


async def test_an_edit_shows_on_return(made: Services, editing: list[str]) -> None:
    """The same card is shown, as edited."""
    editing.append(MIXED_DECK.replace("Which score is", "What score is"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


async def test_a_broken_edit_is_reported_and_hides_nothing(made: Services, editing: list[str]) -> None:
    """The card stays as it was until the file is fixed."""
    editing += ["title = ", MIXED_DECK.replace("Which score is", "What score is")]
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        assert "mixed.toml: line 1" in notifications(app)
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


async def test_a_missing_editor_is_reported(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to do, and the session goes on."""
    monkeypatch.setenv("EDITOR", f"{os.sep}nowhere{os.sep}ed")
    monkeypatch.delenv("VISUAL", raising=False)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "Set EDITOR to yours" in notifications(app)
        assert card(app) == "mixed/best"


async def test_hints_stay_visible_after_an_edit(made: Services, editing: list[str]) -> None:
    """They still count; the next card starts without them."""
    editing.append(MIXED_DECK.replace("Not the ends.", "Neither end."))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+t", "ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "Hint: Neither end." in page(app)
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert "Hint:" not in page(app)


async def test_a_card_with_a_new_error_stays_and_the_error_is_reported(
    made: Services, editing: list[str]
) -> None:
    """The message names its line."""
    editing.append(MIXED_DECK.replace("* Two plus", "- Two plus"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        assert "mixed.toml: line 12" in notifications(app)


async def test_vi_opens_only_after_a_message_on_how_to_leave_it(
    made: Services, editing: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second press opens it."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    editing.append(MIXED_DECK.replace("Which score is", "What score is"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert ":q!" in page(app)
        assert "Which score is equivocal?" in page(app)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


async def test_the_offer_to_open_the_editor_can_be_declined(
    made: Services, editing: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc withdraws the offer but does not leave the session."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "ctrl+o")
        await pilot.pause()
        assert ":q!" in notifications(app)
        await pilot.press("escape")
        await pilot.pause()
        assert notifications(app) == ""
        assert "The answer is" in page(app) or "You didn't know" in page(app)
        assert study_screen(app).session.turn is not None
    assert editing == []


async def test_opening_the_editor_before_the_answer_must_be_confirmed(
    made: Services, editing: list[str]
) -> None:
    """The editor shows the answer; any key but a second e declines."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        for no in ("g", "down", "escape"):
            await pilot.press("ctrl+o")
            await pilot.pause()
            assert "The editor shows the answer. Press ctrl+o again to open it." in page(app)
            await pilot.press(no)
            await pilot.pause()
            assert "editor" not in page(app)
            assert card(app) == "mixed/best"
        editing.append(MIXED_DECK.replace("Which score is", "What score is"))
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)
        assert "editor" not in page(app)


async def test_the_editor_opens_at_once_after_the_answer(made: Services, editing: list[str]) -> None:
    """The answer is already visible."""
    editing.append(MIXED_DECK.replace("It sends", "This sends"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("1", "ctrl+o")
        await pilot.pause()
        assert editing == []
