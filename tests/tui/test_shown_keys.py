"""The keys that are shown in the field: how to take a hint, and how to give up."""

from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import services, write_deck
from tests.tui.every_card import in_turn
from tests.tui.playing import go_to_card, page, seen, study_screen, typing

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"
IN_PARTS = ("groups", "match", "order", "several")
"""Cards whose answers are filled in part by part."""


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


def keys(app: Her2QuizApp) -> str:
    """Return the key line."""
    return app.screen.query_one(KeyLine).content().plain


async def test_the_keys_for_a_hint_are_shown_in_the_field(made: Services) -> None:
    """The field has the focus again after the hint; without a further hint the keys are not shown."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        for hint in ("Hint: Its brand begins", "Hint: It is given together"):
            assert "^t Hint" in keys(app)
            await pilot.press("ctrl+t")
            await pilot.pause()
            assert hint in page(app)
            assert isinstance(app.focused, AnswerField)
        assert "Hint" not in keys(app)


async def test_the_keys_for_a_hint_are_shown_on_the_first_card(tmp_path: Path) -> None:
    """They are shown as soon as the field is."""
    deck = 'title = "T"\nid = "t"\n[[card]]\nid = "t"\nquestion = "?"\nanswer = "HER2"\ntyped = true\nhint = ["H"]\n'
    app = Her2QuizApp(services(write_deck(tmp_path, deck)), study=("t",))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert keys(app) == "enter Answer  ^d Don't know  esc  ?"


async def test_the_key_to_give_up_is_shown_whatever_is_in_the_field(made: Services) -> None:
    """It is the same key on every card, before and after the first letter."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        line = "enter Answer   ^d Don't know   ^t Hint   ^u Undo   esc Stop   ? Keys"
        assert keys(app) == line
        await pilot.press("p")
        await pilot.pause()
        assert keys(app) == line


@pytest.mark.parametrize("card", ["names", "cloze-together"])
async def test_enter_does_not_give_up_once_a_part_is_filled_in(made: Services, card: str) -> None:
    """It then ends the list of names, or skips a blank; the key to give up still does."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, f"every-kind/{card}")
        await pilot.press(*typing("HER2"), "enter", "enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is None or not isinstance(given.answer, GaveUp)
        await pilot.press("ctrl+u", "x", "ctrl+d")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert isinstance(given.answer, GaveUp)


async def test_the_key_to_give_up_is_shown_in_a_narrow_terminal(made: Services) -> None:
    """So are those that fill in and answer; some lose their labels, which the lines below the question explain."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        async for card in in_turn(pilot, [*IN_PARTS, "statement", "best"]):
            assert "^d Don't know  esc" in keys(app), card
            assert len(keys(app)) <= 38, card
            assert keys(app).split()[0] in ("1-2", "1-3", "1-5", "space", "t"), card
            assert ("enter" in keys(app).split()) is (card in IN_PARTS), card


async def test_undo_takes_the_place_of_giving_up_once_a_part_is_filled_in(made: Services) -> None:
    """Then it is the one that is needed; taken back, the other is."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        async for card in in_turn(pilot, IN_PARTS):
            before = keys(app)
            await pilot.press(*(["shift+down"] if card == "order" else ["1"]))
            await pilot.pause()
            assert "^u Undo  esc" in keys(app), card
            assert keys(app).split()[0] == before.split()[0], card
            await pilot.press("ctrl+u")
            await pilot.pause()
            assert keys(app) == before, card


@pytest.mark.parametrize("width", [32, 40, 60, 80])
async def test_no_line_of_keys_is_cut_and_the_first_key_is_always_there(made: Services, width: int) -> None:
    """On every kind, before and after the answer."""
    app = studying(made)
    async with app.run_test(size=(width, 15)) as pilot:
        await pilot.pause()
        for _ in range(12):
            line = app.screen.query_one(KeyLine)
            for key in ("", "x"):
                if key and not study_screen(app)._card.takes_text:
                    await pilot.press(key)
                    await pilot.pause()
                assert line.content().cell_length <= line.size.width
                assert {line.keys[0].key, *(["enter"] if line.refused else [])} & {
                    each.key for each in line.fitting()
                }
                assert line.fitting()[-1].key == "?"
            await pilot.press("ctrl+d", "ctrl+b")
            await pilot.pause()


async def test_no_key_is_left_out_where_there_is_room(made: Services) -> None:
    """The keys that fill in parts come first."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        async for card in in_turn(pilot, IN_PARTS):
            assert keys(app).split()[0] in ("1-2", "1-3", "1-5", "space"), card
            assert "^d Don't know   ^u Undo   esc Stop" in keys(app), card
            assert keys(app).endswith("? Keys"), card


@pytest.mark.parametrize("width", [32, 40, 52, 80])
async def test_the_placeholder_is_never_cut(made: Services, width: int) -> None:
    """Neither for an answer nor for a note; a narrow terminal gets fewer words."""
    app = studying(made)
    async with app.run_test(size=(width, 15)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        assert f"┃ {app.screen.query_one(AnswerField).placeholder} " in seen(app)
        if width > 32:
            await pilot.press("ctrl+f")
            await pilot.pause()
            assert f"┃ {app.screen.query_one(AnswerField).placeholder} " in seen(app)


async def test_the_placeholder_is_shorter_when_the_terminal_shrinks(made: Services) -> None:
    """It is long again when the terminal grows."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        for width, asks in ((40, AnswerField.ASKS_BRIEFLY), (80, AnswerField.ASKS)):
            await pilot.resize_terminal(width, 15)
            await pilot.pause()
            await pilot.pause()
            assert asks in seen(app)


async def test_undo_is_offered_once_there_is_something_to_undo(made: Services) -> None:
    """Not on the first card, nor once all is undone; the key itself reaches into earlier sessions."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Undo" not in keys(app)
        for key, is_offered in (("ctrl+d", True), ("ctrl+u", False), ("ctrl+b", True), ("ctrl+u", False)):
            await pilot.press(key)
            await pilot.pause()
            assert ("^u Undo" in keys(app)) is is_offered, key
