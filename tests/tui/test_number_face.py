"""Numbers on the study screen, by pressing keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.page import Page
from tests.factories import services, write_deck

DECK = """\
title = "Doses"
id = "doses"

[[card]]
id = "dose"
question = "A patient weighs {kg} kg. What is the 3-weekly maintenance dose of IV trastuzumab?"
answer = "= 6 * kg"
unit = ["mg", "g=1000"]
tol = "2%"
vars.kg = [48, 55, 62, 70, 81]
why = "6 mg/kg x {kg} kg = {6 * kg} mg."
hint = ["6 mg for each of {kg} kg."]
"""
SIZES = ((80, 24), (40, 15))


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path, DECK, "doses.toml"))


def studying(made: Services) -> Her2QuizApp:
    """The app, before the question."""
    return Her2QuizApp(made, study=("doses",))


def ratings(made: Services) -> list[Rating]:
    """Return the ratings in the log."""
    return [review.rating for _, history in made.log.histories() for review, _ in history]


def page(app: Her2QuizApp) -> str:
    """Return the text of the page on one line."""
    return " ".join(app.screen.query_one(Page).text.split())


def weight(app: Her2QuizApp) -> int:
    """Return the weight that was drawn."""
    return int(page(app).split("weighs ")[1].split()[0])


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text and give it as the answer."""
    names = {" ": "space", ",": "comma", ".": "full_stop", "/": "slash"}
    for character in text:
        await pilot.press(names.get(character, character))
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_right_in_another_unit(made: Services, size: tuple[int, int]) -> None:
    """The typed text gets a tick; the answer and the reason use the numbers drawn for this turn."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        kg = weight(app)
        assert "Answer in mg." in page(app)
        await type_in(pilot, f"0,{6 * kg} g")
        assert f"✓ 0,{6 * kg} g" in page(app)
        assert f"Right: {6 * kg} mg" in page(app)
        assert f"6 mg/kg x {kg} kg = {6 * kg} mg." in page(app)
        assert ratings(made) == [Rating.GOOD]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_right_number_in_the_wrong_unit(made: Services, size: tuple[int, int]) -> None:
    """The mark says that only the unit is wrong."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        dose = 6 * weight(app)
        await type_in(pilot, f"{dose} g")
        assert f"✗ {dose} g" in page(app)
        assert f"Wrong. The answer is: {dose} mg" in page(app)
        assert "Right number, wrong unit: give the answer in mg." in page(app)
        assert ratings(made) == [Rating.AGAIN]


async def test_a_text_that_is_not_a_number_is_not_an_answer(made: Services) -> None:
    """A note says so, nothing is saved, and a number can still be entered."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        dose = 6 * weight(app)
        await type_in(pilot, "about x")
        assert "'about x' cannot be read as a number." in page(app)
        assert ratings(made) == []
        await pilot.press(*["backspace"] * len("about x"))
        await type_in(pilot, str(dose))
        assert "cannot be read" not in page(app)
        assert ratings(made) == [Rating.GOOD]


async def test_hints_and_undo_keep_the_numbers(made: Services) -> None:
    """A hint uses the numbers of the question, and after undo the same numbers are asked."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        kg = weight(app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert f"6 mg for each of {kg} kg." in page(app)
        await pilot.press("ctrl+d", "ctrl+u")
        await pilot.pause()
        assert weight(app) == kg
        assert ratings(made) == []
