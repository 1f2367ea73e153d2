"""The list of keys on the study screen says what the keys of this very card do, and the palette names them once."""

from collections import Counter

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from tests.factories import services
from tests.tui.playing import go_to_card, page, study_screen
from tests.tui.test_every_kind import CARDS, DECK, studying


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


@pytest.mark.parametrize("card", CARDS)
async def test_keys_are_listed_as_they_are_now(made: Services, card: str) -> None:
    """Those that answer this kind of card, then those that rate it; no others of them."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, f"every-kind/{card}")
        answering = [key.key for key in app.screen.query_one(KeyLine).keys if key.action.startswith("press(")]
        listed = dict(study_screen(app).key_help())
        assert set(answering) <= listed.keys()
        assert ("t f" in listed) is (card == "statement")
        assert not any("ate the answer" in does for does in listed.values())
        await pilot.press("ctrl+d")
        await pilot.pause()
        listed = dict(study_screen(app).key_help())
        assert [*listed][:2] == ["1-4", "enter"]
        assert "t f" not in listed


async def test_the_keys_of_the_app_come_last(made: Services) -> None:
    """They are the same on every screen."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/best")
        assert {key for key, _ in [*study_screen(app).key_help()][-3:]} == {"ctrl+q", "ctrl+z", "ctrl+p"}


@pytest.mark.parametrize("size", [(80, 24)])
async def test_the_palette_names_each_command_once_with_its_key(
    made: Services, size: tuple[int, int]
) -> None:
    """Also what has two keys; and how to leave is said in our words."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        commands = dict[str, str]()
        for keys in ((), ("enter",)):
            await pilot.press(*keys)
            await pilot.pause()
            commands = {each.title: each.help for each in app.get_system_commands(app.screen)}
            titles = Counter(each.title for each in app.get_system_commands(app.screen))
            assert set(titles.values()) == {1}
            assert commands["Keys"].startswith("?: Show all keys")
            assert commands["Quit"].endswith("Leave; everything is saved")
        assert commands["Flag"] == "ctrl+f: Note that something is wrong with the card"


async def test_a_note_below_options_is_apart_from_the_last_one(made: Services) -> None:
    """It would be taken for what the author says about that."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/best")
        await pilot.press("ctrl+n")
        await pilot.pause()
        lines = [line.strip() for line in app.screen.query_one("CardPage", Page).text.splitlines()]
        assert lines[lines.index("This card is new to you.") - 1] == ""


async def test_a_held_line_moves_by_a_number_too(made: Services) -> None:
    """That is said where it is held."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/order")
        await pilot.press("3", "space", "1")
        await pilot.pause()
        assert "⇅ 1" in page(app)
        assert "Arrows or a number move the line; space puts it down." in page(app)
