"""Cards that are filled in part by part: repeated names, and what u takes back."""

from pathlib import Path

import pytest

from her2quiz.domain.kinds.name_all import Named
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from tests.factories import services
from tests.tui.playing import click_choice, go_to_card, page, seen, study_screen, typing

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_a_repeated_name_is_refused(made: Services, size: tuple[int, int]) -> None:
    """A note says so at once, and goes away when something else is named."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await go_to_card(pilot, "every-kind/names")
        for name in ("HER2", "HER1", "HER3", "ErbB2"):
            await pilot.press(*typing(name), "enter")
            await pilot.pause()
        assert "ErbB2: already typed." in seen(app)
        assert study_screen(app).session.answered is None
        await pilot.press(*typing("HER4"), "enter")
        await pilot.pause()
        given = study_screen(app).session.answered
        assert given is not None
        assert given.answer == Named(("HER2", "HER1", "HER3", "HER4"))
        assert given.mark.is_right
        assert "already typed" not in page(app)


@pytest.mark.parametrize(
    ("card", "keys"),
    [
        ("match", ["2", "1"]),
        ("match", ["right", "right", "down", "left"]),
        ("groups", ["1", "2"]),
        ("several", ["1", "3"]),
        ("order", ["space", "down", "down", "space", "1", "shift+down"]),
        ("names", [*typing("HER2"), "enter", *typing("nothing"), "enter"]),
        ("cloze-together", [*typing(">=2"), "enter", "enter"]),
    ],
)
async def test_u_takes_back_the_part_filled_in_last(made: Services, card: str, keys: list[str]) -> None:
    """Then the part before; once nothing is filled in, u undoes the last answer."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, f"every-kind/{card}")
        screen = study_screen(app)
        answered, empty = screen.session.tally.count, filled(app)
        await pilot.press(*keys)
        await pilot.pause()
        twice = filled(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        once = filled(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert len({twice, once, empty}) == 3
        assert filled(app) == empty
        assert screen.session.tally.count == answered
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert screen.session.tally.count == answered - 1


async def test_a_click_shows_its_tick_at_once(made: Services) -> None:
    """No key is needed to see it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/several")
        assert "[x]" not in page(app)
        await click_choice(pilot, 0)
        assert "[x]" in page(app)


async def test_u_puts_down_a_held_line(made: Services) -> None:
    """The line returns to where it was picked up."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/order")
        before, answered = filled(app), study_screen(app).session.tally.count
        for keys in (("space", "ctrl+u"), ("2", "space", "down", "ctrl+u")):
            await pilot.press(*keys)
            await pilot.pause()
            assert filled(app) == before
        assert study_screen(app).session.tally.count == answered


@pytest.mark.parametrize(("card", "said"), [("match", "2 still open"), ("several", "Nothing is ticked")])
async def test_esc_dismisses_the_note_on_unfilled_parts(made: Services, card: str, said: str) -> None:
    """Unfilled parts must then be confirmed again."""
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await go_to_card(pilot, f"every-kind/{card}")
        for key, is_said in (("enter", True), ("escape", False), ("enter", True)):
            await pilot.press(key)
            await pilot.pause()
            assert (said in page(app)) is is_said
        assert study_screen(app).session.answered is None


def filled(app: Her2QuizApp) -> str:
    """Return the text of the card, without the cursor."""
    return " ".join(page(app).replace("▸", " ").split())
