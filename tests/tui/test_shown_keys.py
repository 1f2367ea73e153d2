"""The keys that are shown: how a hint is had from the field, and that nothing need be known."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.widgets.key_line import KeyLine
from tests.factories import services, write_deck
from tests.tui.playing import come_to, page, seen, typing

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


def keys(app: Her2QuizApp) -> str:
    """The line of keys."""
    return app.screen.query_one(KeyLine).content().plain


async def test_the_field_says_how_a_hint_is_had(made: Services) -> None:
    """And the field is there again with it; nothing is said where there is no further hint."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, "every-kind/typed")
        for hint in ("Hint: Its brand begins", "Hint: It is given together"):
            assert "tab h Hint" in keys(app)
            await pilot.press("tab", "h")
            await pilot.pause()
            assert hint in page(app)
            assert isinstance(app.focused, AnswerField)
        assert "Hint" not in keys(app)


async def test_the_first_card_says_so_at_once(tmp_path: Path) -> None:
    """As soon as the field is there."""
    deck = 'title = "T"\nid = "t"\n[[card]]\nid = "t"\nquestion = "?"\nanswer = "HER2"\ntyped = true\nhint = ["H"]\n'
    app = Her2QuizApp(services(write_deck(tmp_path, deck)), study=("t",))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert keys(app) == "enter Answer  tab h Hint  esc Stop"


async def test_the_empty_field_says_how_nothing_is_known(made: Services) -> None:
    """Once something is typed, enter answers."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, "every-kind/typed")
        line = "enter Answer   tab h Hint   tab Keys   enter twice Don't know   esc Stop"
        assert keys(app) == line
        await pilot.press("p")
        await pilot.pause()
        assert "Don't know" not in keys(app)
        await pilot.press("backspace")
        await pilot.pause()
        assert keys(app) == line


@pytest.mark.parametrize("card", ["names", "cloze-together"])
async def test_enter_means_something_else_once_a_part_is_filled_in(made: Services, card: str) -> None:
    """It then ends the names, or leaves a blank."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, f"every-kind/{card}")
        assert "enter twice Don't know" in keys(app)
        await pilot.press(*typing("HER2"), "enter")
        await pilot.pause()
        assert "Don't know" not in keys(app)


@pytest.mark.parametrize("card", ["groups", "match", "order", "several", "statement", "best"])
async def test_little_room_is_enough_to_say_that_nothing_need_be_known(made: Services, card: str) -> None:
    """What the lines below the question say gives way to it; no more than that."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await come_to(pilot, f"every-kind/{card}")
        assert "0 Don't know  q Stop  ?" in keys(app)
        assert len(keys(app)) <= 38
        assert ("enter Answer" in keys(app)) is (card not in ("statement", "best"))


@pytest.mark.parametrize("card", ["groups", "match", "order", "several"])
async def test_nothing_gives_way_where_there_is_room(made: Services, card: str) -> None:
    """The keys that fill in come first."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, f"every-kind/{card}")
        assert keys(app).split()[0] in ("1-2", "1-3", "1-5", "space")
        assert "0 Don't know   u Undo   q Stop" in keys(app)
        assert keys(app).endswith("? Keys")


@pytest.mark.parametrize("width", [32, 40, 52, 80])
async def test_what_the_field_asks_for_is_never_cut(made: Services, width: int) -> None:
    """For an answer, and for a note on the card; fewer words do where there is less room."""
    app = studying(made)
    async with app.run_test(size=(width, 15)) as pilot:
        await come_to(pilot, "every-kind/typed")
        assert f"│ {app.screen.query_one(AnswerField).placeholder} " in seen(app)
        if width > 32:
            await pilot.press("tab", "f")
            await pilot.pause()
            assert f"│ {app.screen.query_one(AnswerField).placeholder} " in seen(app)


async def test_the_field_asks_in_other_words_when_the_terminal_shrinks(made: Services) -> None:
    """And in more again when it grows."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, "every-kind/typed")
        for width, asks in ((40, AnswerField.ASKS_BRIEFLY), (80, AnswerField.ASKS)):
            await pilot.resize_terminal(width, 15)
            await pilot.pause()
            await pilot.pause()
            assert asks in seen(app)
