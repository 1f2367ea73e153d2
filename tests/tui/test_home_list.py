"""The list of decks: where the cursor is after a session, and what the column of new cards adds up to."""

from dataclasses import replace
from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.widgets.deck_list import DeckList
from tests.factories import services, write_deck
from tests.tui.playing import seen

NAMES = ("pear", "plum", "fig")


def deck(name: str) -> str:
    """Return a deck of two cards."""
    cards = (f'[[card]]\nid = "c{n}"\nquestion = "{name} {n}?"\nanswer = "yes"\n' for n in range(2))
    return f'title = "{name.title()}"\nid = "{name}"\n{"".join(cards)}'


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Open three decks."""
    return services(*(write_deck(tmp_path, deck(name), f"{name}.toml") for name in NAMES))


def current(app: Her2QuizApp) -> str:
    """Return the deck under the cursor."""
    row = app.screen.query_one(DeckList).current
    assert row is not None
    return row.id


async def test_the_cursor_goes_on_once_a_deck_is_done(made: Services) -> None:
    """It stays while something is left in the deck, and goes round to the first deck from the last."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "enter", "escape", "enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        third = current(app)
        await pilot.press("enter", "enter", "4", "enter", "4", "enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert current(app) != third
        assert app.screen.query_one(DeckList)._cursor == 0


async def test_the_cursor_is_on_the_deck_that_was_asked_for_at_the_start(made: Services) -> None:
    """From the command line."""
    app = Her2QuizApp(made, study=("plum",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert current(app) == "plum"


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
@pytest.mark.parametrize(("share", "is_said"), [(2, True), (5, True), (6, False), (0, False)])
async def test_what_is_new_in_all_is_said_below_the_list(
    made: Services, share: int, is_said: bool, size: tuple[int, int]
) -> None:
    """Where the decks share fewer new cards than the list would add up to."""
    made.preferences = replace(made.preferences, new_per_day=share)
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert (f"{share} new in all today, from any deck" in seen(app)) is is_said
        assert app.screen.query_one(DeckList).text.count("2 new") == (3 if share else 0)
