"""The first card of a session: the page is drawn before it has a size."""

from pathlib import Path

import pytest

from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.page import Page
from tests.factories import services, write_deck
from tests.tui.playing import study_screen

STORY = " ".join(f"Sentence number {number} of a story that takes some lines." for number in range(8))
CASE = f"""
title = "Story"
id = "story"

[[card]]
id = "case"
case = "{STORY}"

[[card.ask]]
id = "first"
question = "Which of these is it?"
why = "{STORY}"
options = '''
* This one -- {STORY}
- That one -- {STORY}
- Another  -- {STORY}
'''
"""


def in_sight(page: Page) -> str:
    """Return the visible lines."""
    top = page.scroll_offset.y
    lines = page.text.split("\n")[top : top + page.scrollable_content_region.height]
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (120, 40)])
async def test_the_first_card_and_its_verdict_are_visible(tmp_path: Path, size: tuple[int, int]) -> None:
    """Even though the page scrolled before it was laid out and its scrollbar appeared."""
    app = Her2QuizApp(services(write_deck(tmp_path, CASE, "story.toml")), study=("story",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        page = study_screen(app).query_one("CardPage", Page)
        assert "Which of these is it?" in in_sight(page)
        await pilot.press("1")
        await pilot.pause()
        seen = in_sight(page)
        assert "Right." in seen or "The answer is" in seen
