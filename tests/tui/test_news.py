"""What changed in a deck: a line below it on the home screen, and a badge on a card whose answer changed."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.card_page import CardPage
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.deck_list import DeckList
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.sessions import finish, study

CHANGED = (
    MIXED_DECK.replace('"17q"', '"17p"')
    + '\n[[card]]\nid = "new"\nquestion = "Unheard of?"\nanswer = "Yes"\n'
)
BADGE = "! Answer changed since last time"


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Return a deck that changed since it was studied, before one that did not."""
    file = write_deck(tmp_path)
    other = MIXED_DECK.replace('"Mixed"', '"Other"').replace('id = "mixed"', 'id = "other"')
    made = services(file, write_deck(tmp_path, other, "other.toml"))
    finish(study(made, "mixed"), Rating.EASY)
    write_deck(tmp_path, CHANGED)
    made.library.reload()
    return made


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_home_screen_shows_what_changed(made: Services, size: tuple[int, int]) -> None:
    """The line is below the deck, which counts the card as due; a deck without changes has no such line."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        lines = app.screen.query_one(DeckList).text.splitlines()
        assert [line.split()[0] for line in lines] == ["▌Mixed", "1", "Other"]
        bar = ["▒▒▒·"] if size[0] >= 80 else []
        assert lines[0].split()[1:] == [*bar, "1", "due", "1", "new"]
        assert lines[1].strip() == "1 new card, 1 answer changed"


async def test_the_line_on_changes_belongs_to_its_deck(made: Services) -> None:
    """The cursor skips the line, and a click on it selects the deck."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        decks = app.screen.query_one(DeckList)
        await pilot.press("down")
        assert decks.current is not None
        assert decks.current.id == "other"
        await pilot.click(DeckList, offset=(5, 2))
        assert decks.current.id == "mixed"
        await pilot.click(DeckList, offset=(5, 3))
        assert decks.current.id == "other"


async def test_a_long_list_scrolls_to_the_line_below_the_cursor(tmp_path: Path) -> None:
    """If each deck has changes, the deck under the cursor is visible with its line."""
    files = []
    for number in range(12):
        text = MIXED_DECK.replace('"Mixed"', f'"D{number}"').replace('id = "mixed"', f'id = "d{number}"')
        files.append(write_deck(tmp_path, text, f"d{number:02}.toml"))
    made = services(*files)
    finish(study(made, new_limit=99), Rating.EASY)
    for file in files:
        file.write_text(file.read_text(encoding="utf-8").replace('"17q"', '"17p"'), encoding="utf-8")
    made.library.reload()
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["down"] * 11)
        await pilot.pause()
        decks = app.screen.query_one(DeckList)
        top, height = decks.scroll_offset.y, decks.scrollable_content_region.height
        shown = decks.text.splitlines()[top : top + height]
        assert shown[-2].startswith("▌D11")
        assert shown[-1].strip() == "1 answer changed"


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_changed_card_has_a_badge_once(made: Services, size: tuple[int, int]) -> None:
    """The badge is above the question and with the verdict, but not when the card comes again."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        page = app.screen.query_one(CardPage)
        assert page.text.splitlines()[0].strip() == BADGE
        await pilot.press("enter")
        assert BADGE in page.text
        await pilot.press("1")
        await pilot.pause()
        assert BADGE not in page.text
