"""The home screen, the list of keys, and terminals that are too small."""

from pathlib import Path

import pytest
from textual.binding import Binding

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.keys import KeysScreen
from her2quiz.tui.screens.study.help import help_while_open
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.deck_panel import DeckPanel, bar_chart
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TooSmall
from tests.factories import MIXED_DECK, services, write_deck
from tests.session.sessions import finish, study

OTHER_DECK = MIXED_DECK.replace('"Mixed"', '"Other"').replace('id = "mixed"', 'id = "other"')


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Two decks, the second with a card that cannot be read."""
    broken = '\n[[card]]\nquestion = "No answer?"\n'
    return services(write_deck(tmp_path), write_deck(tmp_path, OTHER_DECK + broken, "other.toml"))


async def test_decks_and_their_errors(made: Services) -> None:
    """The decks are listed with their new cards; a broken card is counted and hides nothing."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = app.screen.query_one(DeckList).text
        assert [line.split()[0] for line in text.splitlines()] == ["▌Mixed", "Other"]
        assert text.count("4 new") == 2
        await pilot.press("down")
        await pilot.pause()
        assert "1 card could not be read" in app.screen.query_one(DeckPanel).text
        assert "other.toml has errors" in app.screen.query_one("#disclaimer", StatusLine).content().plain


async def test_a_postponed_card_is_not_counted_as_due(tmp_path: Path) -> None:
    """Of two look-alikes one is asked; the summary says that the other is postponed."""
    card = '[[card]]\nid = "c{0}"\nquestion = "What does an IHC score of {0}+ mean?"\nanswer = "x{0}"\n'
    made = services(
        write_deck(tmp_path, 'title = "T"\nid = "t"\n' + "".join(card.format(each) for each in (2, 3)))
    )
    assert len(finish(study(made), Rating.EASY)) == 2
    made.log.file.connection.execute("UPDATE memory SET due_day = ?", (made.clock().day.isoformat(),))
    made.log.file.connection.execute("UPDATE memory SET due_day = '2099-01-01' WHERE card = 't/c2'")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "due" not in app.screen.query_one(DeckList).text
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        assert "1 due card is postponed" in app.screen.query_one(Page).text


async def test_enter_studies_the_deck_under_the_cursor(made: Services) -> None:
    """Enter studies one deck."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert [deck.header.id for deck in app.screen.session.decks] == ["other"]


async def test_all_decks(made: Services) -> None:
    """A studies all decks."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert len(app.screen.session.decks) == 2


async def test_nothing_due_offers_more(made: Services) -> None:
    """With nothing to ask, the summary says so and offers new cards."""
    app = Her2QuizApp(made, study=("mixed",), new_limit=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        assert "Nothing is due here." in app.screen.query_one(Page).text
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


LATER = {"was_right", "redo", "previous", "image"}
"""Actions that make no sense yet: nothing is answered, and the card has no image."""


@pytest.mark.parametrize("size", [(20, 5), (31, 24), (80, 9), (1, 1)], ids=str)
async def test_too_small(made: Services, size: tuple[int, int]) -> None:
    """A terminal that is too small shows a line that asks for more room, also during a session."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.screen.query_one(TooSmall).display
        assert not app.screen.query_one(KeyLine).display
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not app.screen.query_one(TooSmall).display
        assert "Which score" in app.screen.query_one(Page).text


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_keys_are_made_from_the_bindings(made: Services, size: tuple[int, int]) -> None:
    """The question mark lists every key that has a tooltip, and escape closes the list."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, KeysScreen)
        text = " ".join(app.screen.query_one(Page).text.split())
        bindings = [binding for binding in StudyScreen.BINDINGS if isinstance(binding, Binding)]
        assert len(bindings) == len(StudyScreen.BINDINGS)
        works = [binding for binding in bindings if binding.action not in LATER]
        others = [binding for binding in works if not binding.action.startswith("press(")]
        explained = [*dict(help_while_open((Key("1-3", "Answer", "press('1')"),))).values()]
        explained += [binding.tooltip for binding in others if binding.tooltip]
        assert len(explained) > 8
        assert [tooltip for tooltip in explained if tooltip not in text] == []
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


async def test_all_keys_are_seen_where_there_is_room(made: Services) -> None:
    """Also what goes on in a second line."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.pause()
        page = app.screen.query_one(Page)
        assert len(page.lines) + 2 == page.outer_size.height
        assert page.max_scroll_y == 0


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_each_key_that_quits(made: Services, key: str) -> None:
    """Each of the usual keys quits."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert app.return_code == 0


async def test_key_line_keeps_the_last_key(made: Services) -> None:
    """In a narrow terminal the key that lists all others is still shown."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(34, 15)) as pilot:
        await pilot.pause()
        line = app.screen.query_one(KeyLine)
        assert line.fitting()[-1].key == "?"
        assert line.content().cell_length <= line.size.width


async def test_home_shows_what_was_studied(made: Services) -> None:
    """After a session, the home screen shows new counts."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("enter", "ctrl+d", "enter", "escape", "enter"):
            await pilot.press(key)
            await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "1 due" in app.screen.query_one(DeckList).text
        assert "3 new" in app.screen.query_one(DeckList).text


def test_bar_chart() -> None:
    """The highest bar is full, the smallest is visible, 0 is a dot."""
    assert bar_chart((16, 1, 0, 8)) == "█▁·▄"
    assert bar_chart((0, 0)) == "··"


async def test_a_burst_of_enters(made: Services) -> None:
    """Keys that come faster than screens change open only one session and close only one summary."""
    app = Her2QuizApp(made, new_limit=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter", "enter", "enter")
        await pilot.pause()
        assert len(app.screen_stack) <= 2
        assert isinstance(app.screen_stack[0], HomeScreen)


async def test_click_on_a_deck(made: Services) -> None:
    """A click moves the cursor to the clicked deck."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert await pilot.click(DeckList, offset=(5, 2))
        await pilot.pause()
        current = app.screen.query_one(DeckList).current
        assert current is not None
        assert current.id == "other"


async def test_a_file_that_can_no_longer_be_written(made: Services) -> None:
    """If an answer cannot be saved, the app says so and the question stays open."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        made.progress.connection.execute("PRAGMA query_only = ON")
        await pilot.press("1")
        await pilot.pause()
        assert "Right." not in app.screen.query_one(Page).text
        assert [note.severity for note in app.notices] == ["error"]
        made.progress.connection.execute("PRAGMA query_only = OFF")
        await pilot.press("1")
        await pilot.pause()
        assert (
            "The answer is" in app.screen.query_one(Page).text or "Right." in app.screen.query_one(Page).text
        )


async def test_without_a_deck_nothing_is_offered_that_needs_one() -> None:
    """Neither in the line of keys nor by enter."""
    app = Her2QuizApp(services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        labels = {key.label for key in app.screen.query_one(KeyLine).keys}
        assert "Settings" in labels
        assert not {"Study", "All decks", "10 minutes", "Practise"} & labels
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_errors_of_a_deck_are_said_in_a_narrow_terminal(made: Services) -> None:
    """Rather a part of the disclaimer is cut, which is said in full elsewhere."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "! deck errors" in app.screen.query_one("#disclaimer", StatusLine).content().plain
