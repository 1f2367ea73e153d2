"""What was typed or filled in stays with its card until that is answered, wherever the learner goes meanwhile."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from her2quiz.domain.kinds.name_all import Named
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.summary.screen import SummaryScreen
from tests.factories import services
from tests.tui.playing import go_to_card, page, study_screen, typing

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"
Way = Callable[[Pilot[None], Her2QuizApp], Awaitable[object]]


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


def field(app: Her2QuizApp) -> str:
    """Return the text in the field for the answer."""
    return app.screen.query_one("#card Input", Input).value


async def stop_and_go_on(pilot: Pilot[None], app: Her2QuizApp) -> None:
    """Leave for the summary, and come back from there."""
    await pilot.press("escape")
    await pilot.pause()
    assert isinstance(app.screen, SummaryScreen)
    await pilot.press("g")
    await pilot.pause()


async def bury_and_undo(pilot: Pilot[None], _app: Her2QuizApp) -> None:
    """Leave for the next card, and take that back."""
    await pilot.press("ctrl+b")
    await pilot.pause()
    await pilot.press("ctrl+u")
    await pilot.pause()


async def see_it_again(pilot: Pilot[None], app: Her2QuizApp) -> None:
    """Show the card anew, as after it was edited."""
    study_screen(app).ask()
    await pilot.pause()


ways = pytest.mark.parametrize("way", [stop_and_go_on, bury_and_undo, see_it_again])


@ways
async def test_half_a_text_is_there_when_its_card_is(made: Services, way: Way) -> None:
    """Typing goes on behind it; once it is answered, the next showing begins with an empty field."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        await pilot.press(*typing("pertuz"))
        await way(pilot, app)
        assert field(app) == "pertuz"
        await pilot.press(*typing("umab"), "enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.mark.is_right
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert field(app) == ""


@ways
async def test_names_that_were_given_are_there_too(made: Services, way: Way) -> None:
    """With the one that was begun."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/names")
        await pilot.press(*typing("HER2"), "enter", *typing("HER"))
        await way(pilot, app)
        assert "HER2" in page(app)
        await pilot.press(*typing("3"), "enter", "enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == Named(("HER2", "HER3"))


async def test_what_was_picked_is_there_if_the_options_stand_as_before(made: Services) -> None:
    """As they do when a session goes on."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/several")
        await pilot.press("1", "3")
        await stop_and_go_on(pilot, app)
        assert page(app).count("[x]") == 2


async def test_the_text_before_a_note_is_kept_not_the_note(made: Services) -> None:
    """Whichever way the screen is left."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        await pilot.press(*typing("pert"))
        study_screen(app).action_flag()
        await pilot.press(*typing("wrong"))
        study_screen(app).finish()
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        assert field(app) == "pert"


async def test_another_session_of_the_same_card_has_it_too(made: Services) -> None:
    """From the first screen."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        await pilot.press(*typing("pert"), "escape")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        app._study(("every-kind",), None, only=["every-kind/typed"])
        await pilot.pause()
        assert field(app) == "pert"
