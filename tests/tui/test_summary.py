"""The summary: the title of the session, and what was missed."""

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
async def test_a_session_over_all_decks_is_called_all_decks(tmp_path: Path, size: tuple[int, int]) -> None:
    """This leaves room for the message that everything is saved."""
    files = [
        write_deck(tmp_path, MIXED_DECK.replace('"mixed"', f'"d{each}"'), f"{each}.toml")
        for each in range(12)
    ]
    app = Her2QuizApp(services(*files))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        first = seen(app).splitlines()[0]
        assert first.split() == ["All", "decks", "Everything", "is", "saved"]


async def test_a_missed_question_is_listed_with_its_case(tmp_path: Path) -> None:
    """Alone it would read like a rule."""
    app = Her2QuizApp(services(write_deck(tmp_path, CASE)), study=("cases",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter", "enter", "escape")
        await pilot.pause()
        shown = " ".join(seen(app).split())
        assert "A woman in her sixties has an…: Which result do the criteria give? → HER2-negative" in shown


def test_a_missed_question_is_listed_with_its_case_in_plain_mode(tmp_path: Path) -> None:
    """It takes one line."""
    written = play(services(write_deck(tmp_path, CASE)), "?", "stop", summary=True)
    assert (
        "Missed, in the case that begins A woman in her sixties has an: "
        "Which result do the criteria give? The answer is: HER2-negative" in written
    )
