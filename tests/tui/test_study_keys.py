"""The keys of the study screen that do not answer: bury, suspend, "I was right", why now, undo."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.session.progress.cards.card_lists import counted_right, suspended_cards
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from tests.factories import MIXED_DECK, HandClock, services, write_deck
from tests.tui.playing import card, notifications, page, studying, to_the_typed_card, typing


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The mixed deck."""
    return write_deck(tmp_path)


@pytest.fixture
def made(deck: Path) -> Services:
    """A learner on the first day."""
    return services(deck)


@pytest.mark.parametrize("key", ["ctrl+b", "ctrl+s"])
async def test_burying_or_suspending_a_card_can_be_undone(made: Services, key: str) -> None:
    """A message says how, and u does it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert card(app) == "mixed/statement"
        assert "Press ctrl+u to undo" in notifications(app)
        assert len(suspended_cards(made)) == (key == "ctrl+s")
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert card(app) == "mixed/best"
        assert suspended_cards(made) == []


async def test_burying_or_suspending_the_last_card_ends_the_session(made: Services) -> None:
    """The summary is shown, and undo returns to the card."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("ctrl+b", "ctrl+b")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert card(app) == "mixed/recall"


async def test_i_was_right_is_offered_only_for_a_typed_answer_that_was_marked_wrong(made: Services) -> None:
    """The answer then counts as right."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("1", "ctrl+r")
        await pilot.pause()
        assert counted_right(made) == []
        await pilot.press("ctrl+u")
        await to_the_typed_card(pilot)
        await pilot.press(*typing("her two gene"), "enter")
        await pilot.pause()
        assert "I was right" in [key.label for key in app.screen.query_one(KeyLine).keys]
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert [each.note for each in counted_right(made)] == ["her two gene"]
        assert "your answer is noted for the author" in page(app)
        assert "✓ her two gene" in page(app)
        assert "I was right" not in [key.label for key in app.screen.query_one(KeyLine).keys]


async def test_undoing_i_was_right_leaves_no_word_of_it(made: Services) -> None:
    """The question is open again, and its field empty."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*typing("her two gene"), "enter", "ctrl+r")
        await pilot.pause()
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert card(app) == "mixed/symbol"
        assert counted_right(made) == []
        assert "noted for the author" not in page(app)
        assert "her two gene" not in page(app)


async def test_why_now(made: Services) -> None:
    """The note is shown once, however often w is pressed."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+n", "ctrl+n")
        await pilot.pause()
        assert page(app).count("This card is new to you.") == 1


async def test_undoing_bury_or_suspend_brings_an_answered_card_back_answered(made: Services) -> None:
    """It is as before, with its mark and ratings."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d")
        await pilot.pause()
        before = page(app)
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert card(app) == "mixed/statement"
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert page(app) == before
        await pilot.press("enter")
        await pilot.pause()
        assert card(app) == "mixed/statement"


async def test_why_now_is_visible_in_a_small_terminal(tmp_path: Path) -> None:
    """The note is visible below a long question, before and after the answer."""
    long = MIXED_DECK.replace("Which score is", "Which score is, " + "as the guideline has it, " * 12)
    app = studying(services(write_deck(tmp_path, long)))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        for answer in ((), ("1",)):
            await pilot.press(*answer, "ctrl+n")
            await pilot.pause()
            shown = app.screen.query_one("CardPage", Page)
            top = shown.scroll_offset.y
            lines = shown.text.splitlines()[top : top + shown.size.height]
            assert "This card is new to you." in " ".join(" ".join(lines).split())


async def test_a_new_notification_replaces_the_last_one(made: Services) -> None:
    """No older notification covers the question."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s", "ctrl+u", "ctrl+b")
        await pilot.pause()
        assert notifications(app) == "Buried until tomorrow. Press ctrl+u to undo."


@pytest.mark.parametrize("before", [(), ("ctrl+d",)], ids=["open", "marked"])
async def test_the_key_that_leaves_the_preview_leaves_study(made: Services, before: tuple[str, ...]) -> None:
    """Esc, before and after the answer."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*before, "escape")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"


async def test_q_is_a_letter_where_letters_are_text(made: Services) -> None:
    """In an answer and in a note; esc is shown, and leaves."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("q")
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "q"
        assert "esc" in shown_keys(app)
        await pilot.press("ctrl+f", "q")
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "q"
        assert shown_keys(app)[-1] == "esc"
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"


@pytest.mark.parametrize("width", [32, 40, 52, 80, 120])
async def test_the_key_to_leave_is_shown_however_narrow_the_terminal(made: Services, width: int) -> None:
    """Other keys are left out for it and for the key that lists all."""
    app = studying(made)
    async with app.run_test(size=(width, 15)) as pilot:
        await pilot.pause()
        for key in ("ctrl+t", "ctrl+d"):
            assert {"esc", "?"} <= {*shown_keys(app)}
            assert app.screen.query_one(KeyLine).content().cell_length <= width - 2
            await pilot.press(key)
            await pilot.pause()


@pytest.mark.parametrize("before", [(), ("1",)], ids=["open", "marked"])
async def test_esc_dismisses_notes_before_it_stops(made: Services, before: tuple[str, ...]) -> None:
    """Hints stay, because they count."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+t", *before, "ctrl+n")
        await pilot.pause()
        assert "This card is new to you." in page(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "This card is new to you." not in page(app)
        assert ("Hint: Not the ends." in page(app)) is (not before)
        await pilot.press("escape")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"


async def test_esc_dismisses_the_note_below_the_field(made: Services) -> None:
    """Another enter then asks to confirm again."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        for _ in range(2):
            await pilot.press("enter")
            await pilot.pause()
            assert app.screen.query_one(AnswerField).note.text == AnswerField.CONFIRM_EMPTY
            await pilot.press("escape")
            await pilot.pause()
            assert not app.screen.query_one(AnswerField).note.text
        assert card(app) == "mixed/symbol"


@pytest.mark.parametrize(
    "keys", [[*typing("ERBB2"), "enter"], ["enter", "enter"]], ids=["typed", "not known"]
)
async def test_a_double_enter_in_the_field_does_not_skip_the_mark(deck: Path, keys: list[str]) -> None:
    """A little later, enter goes on."""
    clock = HandClock(tick=timedelta())
    app = studying(services(deck, clock=clock))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*keys, "enter")
        await pilot.pause()
        assert card(app) == "mixed/symbol"
        clock.advance(seconds=1)
        await pilot.press("enter")
        await pilot.pause()
        assert card(app) == "mixed/recall"


async def test_u_clears_the_field_first(made: Services) -> None:
    """A second u undoes the previous answer."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*typing("ERB"), "ctrl+u")
        await pilot.pause()
        assert card(app) == "mixed/symbol"
        assert app.screen.query_one(AnswerField).value == ""
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert card(app) == "mixed/statement"


def shown_keys(app: Her2QuizApp) -> list[str]:
    """Return the keys in the key line."""
    return [key.key for key in app.screen.query_one(KeyLine).fitting()]
