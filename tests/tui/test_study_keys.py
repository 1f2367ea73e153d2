"""The keys of the study screen that do not answer: flag, bury, suspend, edit, "I was right", why now, undo."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.session.aside import counted_right, flagged_cards, suspended_cards
from her2quiz.session.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.sittings import study
from tests.tui.playing import study_screen, typing

SIZES = ((80, 24), (40, 15))


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The mixed deck."""
    return write_deck(tmp_path)


@pytest.fixture
def made(deck: Path) -> Services:
    """A learner on the first day."""
    return services(deck)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("mixed",))


def page(app: Her2QuizApp) -> str:
    """What the page says, on one line."""
    return " ".join(app.screen.query_one("CardPage", Page).text.split())


def told(app: Her2QuizApp) -> str:
    """What the app has said in passing."""
    return " ".join(notification.message for notification in app._notifications)


def card(app: Her2QuizApp) -> str:
    """The card that stands there."""
    posed = study_screen(app).session.posed
    assert posed is not None
    return posed.card.key


async def to_the_typed_card(pilot: Pilot[None]) -> None:
    """Bury what comes before the typed card."""
    await pilot.pause()
    await pilot.press("b", "b")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_flag_takes_a_note(made: Services, size: tuple[int, int]) -> None:
    """It is typed into the field, enter saves it, and the question stands as before."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("f", *typing("the key is odd"), "enter")
        await pilot.pause()
        assert [flag.note for flag in flagged_cards(made)] == ["the key is odd"]
        assert "Flagged." in told(app)
        await pilot.press("1")
        await pilot.pause()
        assert study_screen(app).session.given is not None


async def test_escape_leaves_a_note_and_not_the_session(made: Services) -> None:
    """Nothing is flagged."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f", "x", "escape")
        await pilot.pause()
        assert flagged_cards(made) == []
        assert card(app) == "mixed/best"


async def test_f_calls_a_statement_false(made: Services) -> None:
    """While it is open; once it is answered, f flags."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("f")
        await pilot.pause()
        assert "Right." in page(app)
        await pilot.press("f", "y", "enter")
        await pilot.pause()
        assert [flag.card for flag in flagged_cards(made)] == ["mixed/statement"]


@pytest.mark.parametrize("key", ["b", "z"])
async def test_a_card_is_put_aside_and_brought_back(made: Services, key: str) -> None:
    """It is said how, and u does it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert card(app) == "mixed/statement"
        assert "u takes it back" in told(app)
        assert len(suspended_cards(made)) == (key == "z")
        await pilot.press("u")
        await pilot.pause()
        assert card(app) == "mixed/best"
        assert suspended_cards(made) == []


async def test_the_last_card_put_aside_ends_the_session(made: Services) -> None:
    """The summary says so, and undo leads back."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("tab", "b", "b")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"
        await pilot.press("u")
        await pilot.pause()
        assert card(app) == "mixed/recall"


async def test_i_was_right_is_offered_only_for_a_typed_answer_that_was_marked_wrong(made: Services) -> None:
    """And then counts."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("1", "r")
        await pilot.pause()
        assert counted_right(made) == []
        await pilot.press("u")
        await to_the_typed_card(pilot)
        await pilot.press(*typing("her two gene"), "enter")
        await pilot.pause()
        assert "I was right" in [key.label for key in app.screen.query_one(KeyLine)._keys]
        await pilot.press("r")
        await pilot.pause()
        assert [each.note for each in counted_right(made)] == ["her two gene"]
        assert "your answer is noted for the author" in page(app)
        assert "I was right" not in [key.label for key in app.screen.query_one(KeyLine)._keys]


async def test_why_now(made: Services) -> None:
    """In plain words, once however often it is asked."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("w", "w")
        await pilot.pause()
        assert page(app).count("This card is new to you.") == 1


@pytest.fixture
def editing(deck: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An editor that puts these texts into the deck, one at each opening."""
    texts: list[str] = []
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)

    def edit(_command: list[str], *, check: bool) -> None:
        deck.write_text(texts.pop(0), encoding="utf-8")

    @contextmanager
    def aside(_app: Her2QuizApp) -> Iterator[None]:
        yield

    monkeypatch.setattr(subprocess, "run", edit)
    monkeypatch.setattr(Her2QuizApp, "suspend", aside)
    return texts


async def test_an_edit_shows_on_return(made: Services, editing: list[str]) -> None:
    """On the same card."""
    editing.append(MIXED_DECK.replace("Which score is", "What score is"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


async def test_a_broken_edit_is_told_of_and_hides_nothing(made: Services, editing: list[str]) -> None:
    """The card stays as it was, and mending the file mends it."""
    editing += ["title = ", MIXED_DECK.replace("Which score is", "What score is")]
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        assert "mixed.toml: line 1" in told(app)
        await pilot.press("e")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


async def test_no_editor_is_told_of(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do, and the session goes on."""
    monkeypatch.setenv("EDITOR", f"{os.sep}nowhere{os.sep}ed")
    monkeypatch.delenv("VISUAL", raising=False)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "Name yours in EDITOR" in told(app)
        assert card(app) == "mixed/best"


async def test_an_answered_card_that_was_put_aside_comes_back_answered(made: Services) -> None:
    """As it stood, with what is right and the ratings."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("0")
        await pilot.pause()
        before = page(app)
        await pilot.press("b")
        await pilot.pause()
        assert card(app) == "mixed/statement"
        await pilot.press("u")
        await pilot.pause()
        assert page(app) == before
        await pilot.press("enter")
        await pilot.pause()
        assert card(app) == "mixed/statement"


async def test_hints_stay_in_sight_after_an_edit(made: Services, editing: list[str]) -> None:
    """They count still; the next card begins without."""
    editing.append(MIXED_DECK.replace("Not the ends.", "Neither end."))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("h", "e")
        await pilot.pause()
        assert "Hint: Neither end." in page(app)
        await pilot.press("b")
        await pilot.pause()
        assert "Hint:" not in page(app)


async def test_a_card_with_a_new_mistake_stays_and_the_mistake_is_told(
    made: Services, editing: list[str]
) -> None:
    """At its line."""
    editing.append(MIXED_DECK.replace("* Two plus", "- Two plus"))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        assert "mixed.toml: line 11" in told(app)


async def test_a_flag_taken_back_at_the_end_is_told(made: Services) -> None:
    """Nothing is asked again for it."""
    study(made).flag("odd")
    app = Her2QuizApp(made, study=("mixed",), new_limit=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert "Taken back: the flag." in told(app)
        assert type(app.screen).__name__ == "SummaryScreen"
        assert flagged_cards(made) == []


async def test_a_note_that_was_left_by_tab_takes_no_answer(made: Services) -> None:
    """Another card's answer is not taken for the note."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("b", "b")
        await pilot.pause()
        await pilot.press("tab", "f", "x", "tab", "b")
        await pilot.pause()
        assert card(app) == "mixed/recall"
        await pilot.press("u")
        await pilot.pause()
        await pilot.press(*typing("ERBB2"), "enter")
        await pilot.pause()
        assert flagged_cards(made) == []
        assert "Right" in page(app)


async def test_a_flag_leaves_what_was_typed(made: Services) -> None:
    """The answer that was begun stands in the field again, and the line of keys says what enter does."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*typing("ERB"), "tab", "f")
        await pilot.pause()
        assert [key.label for key in app.screen.query_one(KeyLine)._keys] == ["Save the note", "Leave"]
        await pilot.press("x", "enter", "B", "2", "enter")
        await pilot.pause()
        assert "Right" in page(app)
        assert [flag.note for flag in flagged_cards(made)] == ["x"]


async def test_a_flag_taken_back_leaves_the_question_alone(made: Services) -> None:
    """What was done to it so far stays."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f", "x", "enter", "w")
        await pilot.pause()
        before = page(app)
        await pilot.press("u")
        await pilot.pause()
        assert "Taken back: the flag." in told(app)
        assert page(app) == before


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_why_now_is_seen_where_there_is_little_room(made: Services, size: tuple[int, int]) -> None:
    """Under a long question, and above what was right."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for answer in ((), ("1",)):
            await pilot.press(*answer, "h", "h", "w")
            await pilot.pause()
            shown = app.screen.query_one("CardPage", Page)
            top = shown.scroll_offset.y
            lines = shown.text.splitlines()[top : top + shown.size.height]
            assert "This card is new to you." in " ".join(" ".join(lines).split())


async def test_what_was_done_last_is_told_alone(made: Services) -> None:
    """Nothing that was said in passing before it covers the question."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await pilot.press("z", "u", "b")
        await pilot.pause()
        assert told(app) == "Buried until tomorrow. u takes it back."
