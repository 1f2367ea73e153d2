"""Flags: a note on a card, typed where answers are typed."""

from pathlib import Path

import pytest

from her2quiz.session.progress.cards.card_lists import flagged_cards
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import services, write_deck
from tests.session.sessions import study
from tests.tui.playing import card, notifications, page, study_screen, studying, to_the_typed_card, typing

SIZES = ((80, 24), (40, 15))


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The mixed deck."""
    return write_deck(tmp_path)


@pytest.fixture
def made(deck: Path) -> Services:
    """A learner on the first day."""
    return services(deck)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_flag_takes_a_note(made: Services, size: tuple[int, int]) -> None:
    """The note is typed into the field, enter saves it, and the question is as before."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+f", *typing("the key is odd"), "enter")
        await pilot.pause()
        assert [flag.note for flag in flagged_cards(made)] == ["the key is odd"]
        assert "Flagged." in notifications(app)
        await pilot.press("1")
        await pilot.pause()
        assert study_screen(app).session.answered is not None


async def test_escape_leaves_a_note_but_not_the_session(made: Services) -> None:
    """Nothing is flagged."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+f", "x", "escape")
        await pilot.pause()
        assert flagged_cards(made) == []
        assert card(app) == "mixed/best"


async def test_f_answers_false_to_an_open_statement(made: Services) -> None:
    """Ctrl+f flags the card, answered or not."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+b")
        await pilot.pause()
        await pilot.press("f")
        await pilot.pause()
        assert "Right." in page(app)
        await pilot.press("ctrl+f", "y", "enter")
        await pilot.pause()
        assert [flag.card for flag in flagged_cards(made)] == ["mixed/statement"]


async def test_undoing_a_flag_on_the_summary_screen_is_reported(made: Services) -> None:
    """No question is asked again."""
    study(made).flag("odd")
    app = Her2QuizApp(made, study=("mixed",), new_limit=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+u", "ctrl+u")
        await pilot.pause()
        assert "Undone: the flag." in notifications(app)
        assert type(app.screen).__name__ == "SummaryScreen"
        assert flagged_cards(made) == []


async def test_an_answer_is_not_taken_for_a_note_that_was_cancelled(made: Services) -> None:
    """The next card's answer is not saved as the note."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+b", "ctrl+b")
        await pilot.pause()
        await pilot.press("ctrl+f", "x", "escape", "ctrl+b")
        await pilot.pause()
        assert card(app) == "mixed/recall"
        await pilot.press("ctrl+u")
        await pilot.pause()
        await pilot.press(*typing("ERBB2"), "enter")
        await pilot.pause()
        assert flagged_cards(made) == []
        assert "Right" in page(app)


async def test_a_flag_keeps_the_text_in_the_field(made: Services) -> None:
    """The text comes back to the field, and the key line shows what enter does."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*typing("ERB"), "ctrl+f")
        await pilot.pause()
        assert [key.label for key in app.screen.query_one(KeyLine).keys] == ["Save the note", "Cancel"]
        await pilot.press("x", "enter", "B", "2", "enter")
        await pilot.pause()
        assert "Right" in page(app)
        assert [flag.note for flag in flagged_cards(made)] == ["x"]


async def test_undoing_a_flag_keeps_the_question(made: Services) -> None:
    """The parts filled in so far stay."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+f", "x", "enter", "ctrl+n")
        await pilot.pause()
        before = page(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert "Undone: the flag." in notifications(app)
        assert page(app) == before


async def test_a_flag_shows_the_note_it_had(made: Services) -> None:
    """On every card, before the answer; the changed note is kept."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for name in ("best", "statement", "symbol", "recall"):
            await pilot.press("ctrl+f", *typing("odd"), "enter")
            await pilot.press("ctrl+f", *typing("er"), "enter")
            await pilot.pause()
            assert [flag.note for flag in flagged_cards(made) if flag.card == f"mixed/{name}"] == [
                "odd",
                "odder",
            ]
            await pilot.press("ctrl+d", "4")
            await pilot.pause()
