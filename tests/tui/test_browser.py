"""The browser: cards are found as one types, looked at, suspended and practised."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Input

from her2quiz.domain.rating import Rating
from her2quiz.session.progress.cards.card_search import CardSearch
from her2quiz.session.services.services import Services
from her2quiz.store.answer_counts import AnswerCounts
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.browser.card_panel import CardPanel
from her2quiz.tui.screens.browser.found_list import MOST_SHOWN
from her2quiz.tui.screens.browser.screen import BrowserScreen
from her2quiz.tui.screens.practice import PracticeScreen
from tests.factories import services, write_deck
from tests.session.sessions import answer_rightly, statements, study
from tests.tui.playing import seen


async def _search(pilot: Pilot[None], text: str) -> str:
    """Open the browser if need be, type a search, and return what is seen."""
    if not isinstance(pilot.app.screen, BrowserScreen):
        await pilot.press("slash")
        await pilot.pause()
    pilot.app.screen.query_one(Input).value = text
    await pilot.pause()
    return seen(pilot.app)


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Learn the first of four cards."""
    opened = services(write_deck(tmp_path))
    answer_rightly(study(opened, "mixed"), Rating.EASY)
    return opened


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_a_search_shows_cards_and_the_one_under_the_cursor(
    made: Services, size: tuple[int, int]
) -> None:
    """The card stands there with its answer, and what is remembered of it."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = await _search(pilot, "")
        assert "4 cards of 4" in shown
        shown = await _search(pilot, "equivocal")
        assert "1 card of 4" in shown
        assert "Two plus" in shown
        shown = await _search(pilot, "is:new")
        assert "3 cards of 4" in shown
        assert "An IHC 2+" in shown
        await pilot.press("down")
        assert "ERBB2" in seen(app)


async def test_only_the_beginning_of_a_long_question_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundred rows of whole texts would take seconds."""
    truncate, lengths = Content.truncate, list[int]()

    def noted(self: Content, *given: Any, **named: Any) -> Content:
        lengths.append(len(self.plain))
        return truncate(self, *given, **named)

    monkeypatch.setattr(Content, "truncate", noted)
    card = f'[[card]]\nid = "long"\nquestion = "What is {"a long " * 5_000}text?"\nanswer = "this"\n'
    app = Her2QuizApp(services(write_deck(tmp_path, f'title = "T"\nid = "t"\n{card}')))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lengths.clear()
        assert "What is a long a long" in await _search(pilot, "long")
    assert 0 < max(lengths) < 1_000


async def test_a_wrong_search_is_told_and_results_stay(made: Services) -> None:
    """Its place and what was expected are said; escape leads back to the decks."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await _search(pilot, "equivocal")
        shown = await _search(pilot, "is:equivocal")
        said = " ".join(app.screen.query_one(CardPanel).text.split())
        assert said.startswith("Character 4 of the search: after is: comes one of new, due")
        assert "1 card of 4" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert "Decks" in seen(app)


async def test_without_a_card_no_key_of_cards_is_offered(made: Services) -> None:
    """A search that finds none says what it takes, and offers only what does something."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert " enter Practise these   F5 Study these   F2 Saved" in await _search(pilot, "equivocal")
        shown = await _search(pilot, "is:leech")
        assert "No card is found. A card must match" in shown
        assert shown.splitlines()[-1] == " F2 Saved   esc Back   F1 Keys"


async def test_one_card_with_much_to_say_does_not_shorten_the_others(made: Services) -> None:
    """In a narrow list, a row gives only its own state as many cells as that needs."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = await _search(pilot, "")
        await pilot.press("down", "ctrl+s")
        await pilot.pause()
        after = seen(app)
        assert "new, suspended" in after
        rows = [shown.splitlines()[6].partition("│")[0] for shown in (before, after)]
        assert rows[0] == rows[1]
        assert "Official gene symbol" in rows[0]


async def test_a_card_is_suspended_and_asked_again(made: Services) -> None:
    """The same key takes it back."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await _search(pilot, "chromosome")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert made.actions.suspended() == {"mixed/recall"}
        assert "new, suspended" in seen(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not made.actions.suspended()


async def test_what_is_found_is_practised_and_no_date_moves(made: Services) -> None:
    """After practice the search stands as it was."""
    app, before = Her2QuizApp(made), made.log.memories()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await _search(pilot, "statement or symbol")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.total == 2
        await pilot.press("escape")
        await pilot.pause()
        assert "2 cards of 4" in seen(app)
        assert made.log.memories() == before


async def test_of_very_many_cards_some_are_listed(tmp_path: Path) -> None:
    """How many more there are is said."""
    app = Her2QuizApp(services(statements(tmp_path, MOST_SHOWN + 7)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await _search(pilot, "")
        for _ in range(MOST_SHOWN // 10 + 1):
            await pilot.press("pagedown")
        assert "7 more cards" in seen(app)


def test_the_log_is_read_for_ratings_only(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ratings of all answers are gathered for a rating that is searched, not for words or days."""
    read, search = list[object](), CardSearch(made)
    last_ratings = AnswerCounts.last_ratings

    def counted(self: AnswerCounts, since: date) -> dict[str, dict[Rating, date]]:
        read.append(since)
        return last_ratings(self, since)

    monkeypatch.setattr(AnswerCounts, "last_ratings", counted)
    search.find("ihc rated:7")
    assert not read
    assert [card.key for card in search.find("rated:7:4")] == ["mixed/best"]
    search.find("rated:3:4 or rated:7:1")
    assert len(read) == 1
