"""What is done with cards in the browser, what is said of one, and the keys that fit."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.browser import screen as browser
from her2quiz.tui.screens.browser.card_panel import CardPanel
from her2quiz.tui.screens.browser.screen import BrowserScreen
from her2quiz.tui.screens.image import ImageScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, give_up, statements, study
from tests.tui.editing import use_editor
from tests.tui.playing import seen

EVERY_KIND = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Learn the first of four cards, and miss it a month later."""
    opened = services(write_deck(tmp_path), clock=HandClock())
    answer_rightly(study(opened, "mixed"), Rating.EASY)
    assert isinstance(opened.clock, HandClock)
    opened.clock.advance(days=30)
    give_up(study(opened, "mixed"))
    return opened


async def search(pilot: Pilot[None], text: str) -> None:
    """Open the browser, and type a search."""
    await pilot.pause()
    if not isinstance(pilot.app.screen, BrowserScreen):
        await pilot.press("slash")
        await pilot.pause()
    pilot.app.screen.query_one(Input).value = text
    await pilot.pause()


def card(app: Her2QuizApp) -> str:
    """Return what is said of the card, on one line."""
    return " ".join(app.screen.query_one(CardPanel).text.split())


async def test_what_is_remembered_and_why_it_is_asked_is_said(made: Services) -> None:
    """In words, and each answer with its date, its rating and how long the card then waited."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(200, 60)) as pilot:
        await search(pilot, "equivocal")
        said = card(app)
        assert "Being learned again: 2 answers so far, forgotten 1 time." in said
        assert "Asked in the next session, until you know it." in said
        assert "today: Again, 1 s, then 10 min Mon 23 Nov: Easy, 1 s, then 10 d" in said
        await search(pilot, "chromosome")
        assert "Never asked. It comes when its turn does: 10 new cards a day over all decks." in card(app)


async def test_the_face_is_the_one_of_study() -> None:
    """Options are marked, with what the author says of each; tables and lists keep their form."""
    app = Her2QuizApp(services(EVERY_KIND))
    async with app.run_test(size=(200, 60)) as pilot:
        await search(pilot, "every-kind/best")
        assert "✓ 3 Reflex in-situ hybridisation IHC 2+ is equivocal, so ISH decides." in card(app)
        await search(pilot, "every-kind/several")
        assert "[x] IHC 1+" in card(app)
        assert "missed" not in card(app)
        await search(pilot, "every-kind/flip")
        lines = [line.split() for line in app.screen.query_one(CardPanel).text.splitlines()]
        assert ["HER2", "17q12", "red"] in lines


async def test_an_image_is_shown_as_large_as_the_terminal() -> None:
    """Its key works only for a card that has one."""
    app = Her2QuizApp(services(EVERY_KIND))
    async with app.run_test(size=(200, 60)) as pilot:
        await search(pilot, "every-kind/flip")
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(app.screen, BrowserScreen)
        await search(pilot, "every-kind/nucleus")
        assert "image" in [key.action for key in app.screen.query_one(KeyLine).keys]
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(app.screen, ImageScreen)


async def test_a_card_is_reset_and_that_is_undone(made: Services) -> None:
    """What was remembered comes back."""
    app, before = Her2QuizApp(made), made.log.memory("mixed/best")
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "equivocal")
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert made.log.memory("mixed/best") is None
        assert "Reset: the card is new again." in seen(app)
        assert "Reset: what came before no longer counts." in card(app)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "This card is new already." in seen(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert made.log.memory("mixed/best") == before
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert "There is nothing to undo here." in seen(app)


async def test_a_card_is_buried_and_no_longer(made: Services) -> None:
    """The same key takes it back, also if it was buried elsewhere."""
    app = Her2QuizApp(made)
    today = made.clock().day
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "chromosome")
        for buried in ({"mixed/recall"}, set(), {"mixed/recall"}):
            await pilot.press("ctrl+b")
            await pilot.pause()
            assert made.progress.buried_or_suspended(today) == buried
        assert "new, buried" in seen(app)
        await pilot.press("escape")
        await search(pilot, "chromosome")
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert made.progress.buried_or_suspended(today) == set()


async def test_a_card_is_flagged_with_a_note(made: Services) -> None:
    """The note of an earlier flag is there to be changed; esc changes nothing."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "chromosome")
        await pilot.press("ctrl+f", *"odd", "enter")
        await pilot.pause()
        assert [flag.note for flag in made.actions.flags()] == ["odd"]
        assert "You flagged it: odd" in card(app)
        await pilot.press("ctrl+f", "x", "enter")
        await pilot.pause()
        await pilot.press("ctrl+f", "y", "escape")
        await pilot.pause()
        assert [flag.note for flag in made.actions.flags()] == ["odd", "oddx"]


async def test_a_card_is_edited_and_shown_as_it_is_then(
    made: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search stands as it was."""
    use_editor(
        monkeypatch,
        lambda file: file.write_text(file.read_text().replace("On which chromosome", "On what chromosome")),
    )
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "chromosome")
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "On what chromosome" in card(app)


async def test_just_these_are_studied(made: Services) -> None:
    """Those that are due or new; dates move. Then the browser is there again."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "chromosome or symbol")
        await pilot.press("f5")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert {*app.screen.session.to_come()} == {"mixed/recall", "mixed/symbol"}
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "2 cards of 4" in seen(app)


@pytest.mark.parametrize(
    ("size", "line"),
    [((40, 15), "enter Practise  esc Back  F1 Keys"), ((32, 10), "enter Practise  esc Back  F1")],
    ids=str,
)
async def test_the_first_key_stays_in_a_narrow_terminal(
    made: Services, size: tuple[int, int], line: str
) -> None:
    """With a shorter label."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await search(pilot, "")
        assert app.screen.query_one(KeyLine).content().plain == line


async def test_very_many_cards_are_gathered_bit_by_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed meanwhile is searched for then."""
    monkeypatch.setattr(browser, "GATHERED_AT_ONCE", 500)
    app = Her2QuizApp(services(statements(tmp_path, 1200)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("slash", *"1199")
        while not isinstance(app.screen, BrowserScreen) or not app.screen.is_ready:
            await pilot.pause(0.01)
        await pilot.pause()
        assert "1 card of 1,200" in seen(app)


async def test_a_search_is_saved_named_taken_and_deleted(made: Services) -> None:
    """One key leads to all of it; a search that is saved already is not offered again."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "is:new")
        await pilot.press("f2")
        await pilot.pause()
        assert "Save “is:new” as …" in seen(app)
        await pilot.press("enter", *"later", "enter")
        await pilot.pause()
        assert made.searches.all() == {"later": "is:new"}
        assert "Save “" not in seen(app)
        await pilot.press("escape")
        await search(pilot, "equivocal")
        await pilot.press("f2", "1")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "is:new"
        assert "3 cards of 4" in seen(app)
        await search(pilot, "saved:later chromosome")
        assert "1 card of 4" in seen(app)
        await pilot.press("f2", "delete")
        await pilot.pause()
        assert made.searches.all() == {}
        assert "deleted later, which was: is:new" in seen(app)


async def test_without_a_saved_search_it_says_how_to_save_one(made: Services) -> None:
    """Enter does nothing there."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await search(pilot, "")
        await pilot.press("f2", "enter", "delete")
        await pilot.pause()
        assert "None yet." in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, BrowserScreen)


async def test_where_nothing_is_found_it_says_how_to_search(made: Services) -> None:
    """And a search that cannot be understood is shown with its place, above the card that stays."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "elephant")
        assert "No card is found" in card(app)
        assert "prop:s<21: stability in days" in card(app)
        await search(pilot, "equivocal")
        await search(pilot, "equivocal (is:")
        assert "Character 15 of the search: something must follow is:" in card(app)
        assert "Which score is equivocal?" in card(app)
        lines = [line.content for line in app.screen.query_one(CardPanel).lines]
        marked = next(line for line in lines if line.plain.strip() == "equivocal (is:")
        assert [span.start for span in marked.spans if span.style == "reverse"] == [2 + len("equivocal (is:")]
