"""The end of a session: what it is called, and what was missed."""

from pathlib import Path

import pytest

from her2quiz.tui.app import Her2QuizApp
from tests.factories import MIXED_DECK, services, write_deck
from tests.plain.scripts import play
from tests.tui.playing import seen

CASE = """
title = "Cases"
id = "cases"
[[card]]
id = "c"
case = "A woman in her sixties has an invasive breast cancer."
[[card.ask]]
id = "a"
question = "Which result do the criteria give?"
answer = "HER2-negative"
typed = true
"""


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_all_decks_are_called_so(tmp_path: Path, size: tuple[int, int]) -> None:
    """So that there is room to say that all is saved."""
    files = [
        write_deck(tmp_path, MIXED_DECK.replace('"mixed"', f'"d{each}"'), f"{each}.toml")
        for each in range(12)
    ]
    app = Her2QuizApp(services(*files))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        first = seen(app).splitlines()[0]
        assert first.split() == ["All", "decks", "Everything", "is", "saved"]


async def test_a_missed_question_of_a_case_stands_with_its_case(tmp_path: Path) -> None:
    """By itself it would read as a rule."""
    app = Her2QuizApp(services(write_deck(tmp_path, CASE)), study=("cases",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter", "enter", "escape")
        await pilot.pause()
        shown = " ".join(seen(app).split())
        assert "A woman in her sixties has an…: Which result do the criteria give? → HER2-negative" in shown


def test_it_does_so_in_plain_lines(tmp_path: Path) -> None:
    """In one line."""
    written = play(services(write_deck(tmp_path, CASE)), "?", "stop", summary=True)
    assert (
        "Missed: A woman in her sixties has an…: Which result do the criteria give? The answer is: HER2-negative"
        in written
    )
