"""A key that can do nothing here says so in the line of keys, before those that do something."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import services, write_deck
from tests.tui.playing import seen, studying, to_the_typed_card

SIZES = [(80, 24), (40, 15)]


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path))


def last_line(app: Her2QuizApp) -> str:
    """Return the line of keys as it is visible."""
    return seen(app).splitlines()[app.screen.query_one(KeyLine).region.y].strip()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("key", "written"),
    [
        pytest.param("x", "x", id="a letter"),
        pytest.param("t", "t", id="a letter of another kind of card"),
        pytest.param("9", "9", id="a number that no option has"),
        pytest.param("tab", "tab", id="tab"),
        pytest.param("enter", "enter", id="enter without a cursor"),
        pytest.param("left", "left", id="an arrow"),
        pytest.param("f5", "F5", id="a function key"),
        pytest.param("ctrl+r", "ctrl+r", id="a command that makes no sense now"),
    ],
)
async def test_a_key_that_does_nothing_says_so(
    made: Services, key: str, written: str, size: tuple[int, int]
) -> None:
    """On a card with options; the keys that answer stand behind it, and the next key takes it away."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        keys = last_line(app)
        await pilot.press(key)
        await pilot.pause()
        assert last_line(app).startswith(f"{written.replace('ctrl+', '^')} does nothing")
        assert "1-3 Answer" in last_line(app)
        await pilot.press("down")
        await pilot.pause()
        assert last_line(app) == keys


async def test_it_is_said_after_the_answer_too(made: Services) -> None:
    """Where other keys rate."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("1")
        for key in ("x", "7", "left", "tab"):
            await pilot.press(key)
            await pilot.pause()
            assert last_line(app).startswith(f"{key} does nothing here.")


@pytest.mark.parametrize("key", ["down", "1", "ctrl+n", "question_mark"])
async def test_a_key_that_does_something_does_not(made: Services, key: str) -> None:
    """It moves the cursor, answers, or shows something."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert "does nothing here" not in seen(app)


async def test_letters_of_an_answer_are_no_silent_keys(made: Services) -> None:
    """Tab in the field is one."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("x", "y")
        await pilot.pause()
        assert "does nothing here" not in seen(app)
        await pilot.press("tab")
        await pilot.pause()
        assert last_line(app).startswith("tab does nothing here.")


async def test_a_command_of_another_screen_does_nothing_on_this_one(made: Services) -> None:
    """Redo in the summary, and any letter in the list of decks."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("z")
        await pilot.pause()
        assert last_line(app).startswith("z does nothing here.")
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, StudyScreen)
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert last_line(app).startswith("^y does nothing here.")
