"""After the answer, the story and the picture are in sight, or one key away."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.summary.screen import SummaryScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import services, write_deck
from tests.tui.playing import click_key, page, seen, study_screen, studying, typing
from tests.tui.test_low_screens import said

STORY = "It begins here. " + "The story goes on and on. " * 70
PICTURE = "\n".join(["(top)", *["  ||"] * 20])
STEM = "A stem goes on and on. " * 80
DECK = f"""
title = "Looking up"
id = "mixed"

[[card]]
id = "story"
case = "{STORY}"

[[card.ask]]
id = "typed"
question = "What is it?"
answer = "HER2"
typed = true

[[card]]
id = "picture"
question = "What is drawn here?"
picture = '''
{PICTURE}
'''
alt = "(top) of a wall."
options = '''
* This
- That
'''

[[card]]
id = "stem"
question = "(begin) {STEM}What is it?"
options = '''
* This
- That
'''
"""
CASES = {
    "Story": ((*typing("HER3"),), "It begins here.", "What is it?"),
    "Picture": ("2", "(top)", "What is drawn here?"),
    "Question": ("2", "(begin)", "What is it?"),
}
"""What is hidden after the answer: the keys that answer, how it begins, and how the question ends."""


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner with three cards that are higher than a low screen."""
    return services(write_deck(tmp_path, DECK))


def keys(app: Her2QuizApp) -> str:
    """Return the key line."""
    return app.screen.query_one(KeyLine).content().plain


@pytest.mark.parametrize("size", [(40, 15), (80, 24)], ids=str)
async def test_what_is_out_of_sight_is_one_key_away(made: Services, size: tuple[int, int]) -> None:
    """Space shows it and comes back to the verdict; a click on the key does the same. Neither answers or rates."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for name, (answer, begins, ends) in CASES.items():
            assert f"space {name}" not in keys(app)
            await pilot.press(*answer, *(["enter"] if name == "Story" else []))
            await pilot.pause()
            assert f"enter Go on{app.screen.query_one(KeyLine).gap}space {name}" in keys(app)
            logged, given = made.log.size(), study_screen(app).session.answered
            assert given is not None
            for _ in range(2):
                assert begins not in said(app)
                assert ends in said(app)
                assert given.verdict in said(app)
                await pilot.press("space")
                await pilot.pause()
                assert begins in said(app)
                await click_key(pilot, "space")
            assert made.log.size() == logged
            assert study_screen(app).session.answered is given
            await pilot.press("enter")
            await pilot.pause()


async def test_esc_comes_back_from_the_story_before_it_stops(made: Services) -> None:
    """As from a note."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await pilot.press(*typing("HER3"), "enter", "space")
        await pilot.pause()
        assert "It begins here." in said(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "It begins here." not in said(app)
        assert study_screen(app).session.answered is not None
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)


async def test_no_key_is_shown_if_nothing_is_out_of_sight(made: Services) -> None:
    """The story and the picture stay beside the verdict on a high screen; the key comes when it shrinks."""
    app = studying(made)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        for name, (answer, begins, ends) in CASES.items():
            await pilot.press(*answer, *(["enter"] if name == "Story" else []))
            await pilot.pause()
            assert f"space {name}" not in keys(app)
            assert begins in said(app)
            assert ends in said(app)
            await pilot.resize_terminal(40, 15)
            await pilot.pause()
            assert f"space {name}" in keys(app)
            await pilot.resize_terminal(200, 60)
            await pilot.pause()
            assert f"space {name}" not in keys(app)
            await pilot.press("enter")
            await pilot.pause()


async def test_the_key_that_goes_on_is_always_shown(made: Services) -> None:
    """However narrow the terminal is."""
    app = studying(made)
    for width in (32, 36, 40):
        async with app.run_test(size=(width, 12)) as pilot:
            await pilot.pause()
            await pilot.press("ctrl+d")
            await pilot.pause()
            assert "enter Go on" in keys(app)
            assert len(keys(app)) <= width - 2
        app = studying(made)


async def test_it_is_one_key_away_while_a_note_was_written(made: Services) -> None:
    """The verdict is where it was once the note is cancelled."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d")
        await pilot.pause()
        before = seen(app)
        await pilot.press("ctrl+f")
        await pilot.pause()
        assert "space Story" not in keys(app)
        await pilot.press("escape")
        await pilot.pause()
        assert seen(app) == before
        assert "It begins here." in page(app)
