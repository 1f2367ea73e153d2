"""Cards that are filled in part by part: what was named already, and what u takes back."""

from pathlib import Path

import pytest

from her2quiz.domain.kinds.name_all import Named
from her2quiz.session.services import Services
from her2quiz.tui.app import Her2QuizApp
from tests.factories import services
from tests.tui.playing import come_to, page, seen, study_screen, typing

DECK = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"


@pytest.fixture
def made() -> Services:
    """A learner on the first day."""
    return services(DECK)


def studying(made: Services) -> Her2QuizApp:
    """The app, before the first question."""
    return Her2QuizApp(made, study=("every-kind",), new_limit=1000)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_what_was_named_already_takes_no_place(made: Services, size: tuple[int, int]) -> None:
    """It is said at once, and said no more once something else is named."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await come_to(pilot, "every-kind/names")
        for name in ("HER2", "HER1", "HER3", "ErbB2"):
            await pilot.press(*typing(name), "enter")
            await pilot.pause()
        assert "ErbB2: already named." in seen(app)
        assert study_screen(app).session.given is None
        await pilot.press(*typing("HER4"), "enter")
        await pilot.pause()
        given = study_screen(app).session.given
        assert given is not None
        assert given.answer == Named(("HER2", "HER1", "HER3", "HER4"))
        assert given.mark.is_right
        assert "already named" not in page(app)
