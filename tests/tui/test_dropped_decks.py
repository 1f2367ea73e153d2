"""Deck files that are put into the learner's folder while the first screen is open."""

from pathlib import Path

import pytest
from textual import events
from textual._callback import invoke
from textual.pilot import Pilot

from her2quiz.session.services.deck_places import DeckPlaces
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import LOOKED_AGAIN, HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.lines.status_line import StatusLine
from tests.factories import MIXED_DECK, HandClock, write_deck

OTHER_DECK = MIXED_DECK.replace('"Mixed"', '"Dropped"').replace('id = "mixed"', 'id = "dropped"')


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The learner's own folder, which is not there yet."""
    return tmp_path / "own"


@pytest.fixture
def made(tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """A learner with one deck that came with the program."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    write_deck(shipped)
    monkeypatch.setattr("her2quiz.paths.shipped_decks", lambda: shipped)
    return Services(Library(DeckIndex(MEMORY), DeckPlaces(own=own)), ProgressFile(MEMORY), HandClock())


async def look_again(pilot: Pilot[None], *, by_focus: bool) -> None:
    """Let the first screen look again: as it does every few seconds, or because the terminal has the focus again."""
    screen = pilot.app.screen
    assert isinstance(screen, HomeScreen)
    if by_focus:
        pilot.app.post_message(events.AppFocus())
    else:
        (timer,) = (each for each in screen._timers if each._interval == LOOKED_AGAIN)
        assert timer._callback is not None
        await invoke(timer._callback)
    await pilot.pause()


@pytest.mark.parametrize("by_focus", [False, True])
async def test_a_dropped_deck_is_listed_and_can_be_studied(
    made: Services, own: Path, *, by_focus: bool
) -> None:
    """Without a key; the folder may be new, too, and what is half copied is said to have errors until it is whole."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dropped" not in app.screen.query_one(DeckList).text
        own.mkdir()
        write_deck(own, 'title = "Drop', "dropped.toml")
        await look_again(pilot, by_focus=by_focus)
        assert "dropped.toml has errors" in app.screen.query_one("#disclaimer", StatusLine).content().plain
        write_deck(own, OTHER_DECK, "dropped.toml")
        await look_again(pilot, by_focus=by_focus)
        assert "Dropped" in app.screen.query_one(DeckList).text
        assert "has errors" not in app.screen.query_one("#disclaimer", StatusLine).content().plain
        await pilot.press("home", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert app.screen.session.title == "Dropped"


async def test_nothing_is_read_again_if_nothing_was_added(
    made: Services, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking costs no reading, however often."""
    own.mkdir()
    write_deck(own, OTHER_DECK, "dropped.toml")
    made.reload_decks()
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Library, "reload", None)
        await look_again(pilot, by_focus=False)
        assert "Dropped" in app.screen.query_one(DeckList).text


def test_a_dropped_deck_takes_no_place_that_is_taken(made: Services, own: Path) -> None:
    """Files stay in their order: the learner's own before those of the program."""
    assert [deck.header.id for deck in made.library.decks] == ["mixed"]
    own.mkdir()
    first, second = write_deck(own, OTHER_DECK, "b.toml"), write_deck(own, MIXED_DECK, "a.toml")
    assert made.library.has_changed()
    made.reload_decks()
    assert not made.library.has_changed()
    assert made.library.files[:2] == (second, first)
    assert made.library.find(["mixed"])[0].file == second


def test_a_file_that_was_renamed_or_never_was_a_deck_is_not_missed(made: Services, own: Path) -> None:
    """Its deck is found under the new name, and what held none has nothing to keep."""
    own.mkdir()
    file, broken = write_deck(own, OTHER_DECK, "draft.toml"), write_deck(own, "nonsense", "broken.toml")
    made.reload_decks()
    assert [diagnostic.file for diagnostic in made.library.diagnostics] == [broken]
    file.rename(own / "final.toml")
    broken.unlink()
    made.reload_decks()
    assert made.library.diagnostics == ()
    assert made.library.find(["dropped"])[0].file == own / "final.toml"


def test_a_deck_whose_file_is_gone_stays_as_it_was_read_last(made: Services, own: Path) -> None:
    """A disk that comes off in the middle of a session takes no card away; that it is gone is said."""
    own.mkdir()
    file = write_deck(own, OTHER_DECK, "dropped.toml")
    made.reload_decks()
    file.unlink()
    made.reload_decks()
    assert [deck.header.id for deck in made.library.decks] == ["mixed", "dropped"]
    assert [diagnostic.file for diagnostic in made.library.diagnostics] == [file]
