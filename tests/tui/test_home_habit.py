"""What the first screen shows of a learner's habit: how much is known, what comes, what was studied, the minutes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.statistics import deck_counts
from her2quiz.domain.rating import Rating
from her2quiz.session.progress import overview
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.path import PathScreen
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.habits.known_bar import (
    MATURE,
    UNSEEN,
    YOUNG,
    known_bar,
    known_in_columns,
    known_in_words,
)
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import HandClock, services
from tests.session.day.test_path_order import OWN, deck
from tests.session.sessions import finish, statements, study
from tests.tui.playing import seen

CARDS = st.integers(0, 300)


@given(CARDS, CARDS, CARDS, st.integers(4, 40))
def test_a_bar_is_full_only_if_all_is_known(mature: int, young: int, unseen: int, width: int) -> None:
    """Three signs tell mature, young and unseen cards without colour; each that was asked shows."""
    drawn = known_bar(mature, young, unseen, width).plain
    assert len(drawn) == width
    assert drawn == "".join(sorted(drawn, key=(MATURE, YOUNG, UNSEEN).index))
    if mature + young + unseen:
        assert (UNSEEN in drawn) is (unseen > 0)
        assert (drawn == MATURE * width) is (young == unseen == 0)
        assert (MATURE in drawn or YOUNG in drawn) is (mature + young > 0)


def test_what_there_is_none_of_is_not_said() -> None:
    """The numbers stand beside their signs."""
    assert known_in_words(0, 1200, 3).plain == f"{YOUNG} 1,200 young  {UNSEEN} 3 unseen"
    assert known_in_words(0, 0, 0).plain == ""
    assert known_in_words(28, 0, 0).plain == f"{MATURE} 28 mature"
    assert known_in_words(28, 0, 0, is_below=True).plain == "28 mature"
    assert known_in_words(1, 2, 0, is_below=True).plain == f"{MATURE} 1 mature  {YOUNG} 2 young"
    assert (
        known_in_words(1, 2, 3, is_below=True).plain
        == f"{MATURE} 1 mature  {YOUNG} 2 young\n{UNSEEN} 3 unseen"
    )


def test_numbers_of_several_decks_stand_below_each_other() -> None:
    """What none of them has takes no room."""
    most = (41, 1200, 0)
    assert known_in_columns((9, 1200, 0), most).plain == f"{MATURE}  9 mature  {YOUNG} 1,200 young"
    assert known_in_columns((41, 6, 0), most).plain == f"{MATURE} 41 mature  {YOUNG}     6 young"
    assert known_in_columns((0, 6, 0), most).plain == f"{'':<13}{YOUNG}     6 young"


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Open a deck of thirty cards, of which three new ones come on a day."""
    opened = services(statements(tmp_path, 30), clock=HandClock())
    opened.preferences = replace(opened.preferences, new_per_day=3)
    return opened


async def shown(made: Services, size: tuple[int, int]) -> str:
    """Return the first screen once all is looked up."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        for _ in range(3):
            await pilot.pause()
        return seen(app)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
async def test_the_week_is_shown_in_numbers(made: Services, size: tuple[int, int]) -> None:
    """With the weekdays from today on; before the first answer it is said what will come."""
    assert "Nothing is due." in await shown(made, size)
    finish(study(made), Rating.GOOD)
    text = await shown(made, size)
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert any(line.split() == [*names] for line in text.replace("│", "\n").splitlines())


@pytest.mark.parametrize(
    ("size", "is_shown"), [((80, 24), False), ((40, 15), False), ((200, 60), True)], ids=str
)
async def test_the_year_is_shown_where_there_is_room(
    made: Services, size: tuple[int, int], is_shown: bool
) -> None:
    """In shades and in words."""
    finish(study(made), Rating.EASY)
    text = await shown(made, size)
    assert ("3 answers on 1 day" in text) is is_shown
    assert ("3 young" in text and "27 unseen" in text) is (size[0] >= 80)


async def test_the_minutes_of_today_are_said(made: Services) -> None:
    """Of those of a brief session, without breaks; once they are reached, that they are done."""
    assert "0 of 10 minutes today  ▱▱▱▱▱▱▱▱▱▱" in await shown(made, (80, 24))
    assert isinstance(made.clock, HandClock)
    made.clock.tick = made.clock.tick * 70
    finish(study(made), Rating.EASY)
    assert "3 of 10 minutes today  ▰▰▰▱▱▱▱▱▱▱" in await shown(made, (80, 24))
    finish(study(made, new_limit=15), Rating.EASY)
    assert "minutes today: done  ▰▰▰▰▰▰▰▰▰▰" in await shown(made, (80, 24))


async def test_without_decks_it_says_how_to_get_some(tmp_path: Path) -> None:
    """In place of the list."""
    text = await shown(services(), (80, 24))
    assert "No decks found." in text
    assert "her2quiz new my-deck.toml" in text
    assert tmp_path.exists()


async def test_the_most_wanted_keys_fit(tmp_path: Path) -> None:
    """At 80 columns practice, the search and statistics are among them; all have their full labels where there is room."""
    made = services(deck(tmp_path, "first", f'path = ["fellows"]\n{OWN}'))
    made.follow_path("everything")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = app.screen.query_one(KeyLine).content().plain
        assert line == "enter Study  a All  t 10 min  p Practise  / Cards  s Stats  q Quit  ? Keys"
        await pilot.resize_terminal(140, 24)
        await pilot.pause()
        assert "a All decks" in app.screen.query_one(KeyLine).content().plain


async def test_a_path_is_followed_with_one_look_at_the_decks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor is on its first deck then."""
    made = services(*(deck(tmp_path, name, f'path = ["fellows"]\n{OWN}') for name in ("first", "second")))
    made.follow_path("everything")
    app, looks = Her2QuizApp(made), list[int]()

    def counted(*given: Any) -> Any:
        looks.append(1)
        return deck_counts(*given)

    monkeypatch.setattr(overview, "deck_counts", counted)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "c")
        await pilot.pause()
        looks.clear()
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert len(looks) == 2, "once for each deck"
        assert app.screen.query_one(DeckList)._cursor == 0


@pytest.mark.parametrize("named", [(), ("second",)])
async def test_the_first_session_begins_with_the_choice_of_a_path(
    tmp_path: Path, named: tuple[str, ...]
) -> None:
    """Unless a deck was named."""
    made = services(deck(tmp_path, "second", ""), deck(tmp_path, "first", f'path = ["fellows"]\n{OWN}'))
    app = Her2QuizApp(made, study=named)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if not named:
            assert isinstance(app.screen, PathScreen)
            await pilot.press("1")
            await pilot.pause()
            assert made.preferences.path == "fellows"
        assert isinstance(app.screen, StudyScreen)
        turn = app.screen.session.turn
        assert turn is not None
        assert turn.key.startswith(f"{named[0] if named else 'first'}/")


@pytest.mark.parametrize("size", [(200, 60), (120, 50), (80, 50)], ids=str)
async def test_what_is_known_is_never_cut_short(made: Services, size: tuple[int, int]) -> None:
    """The bar gives way to its numbers, which are left out where there is no room for all of them."""
    finish(study(made), Rating.EASY)
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        deck_list = app.screen.query_one(DeckList)
        row = deck_list.current
        assert row is not None
        deck_list.show_decks([row._replace(known=(16_861, 14_956, 13_183))])
        lines = deck_list.text.splitlines()
        words = "█ 16,861 mature  ▒ 14,956 young  · 13,183 unseen"
        assert [line.endswith(words) for line in lines if "▒" in line] == [size[0] > 80]
        assert ("mature" in deck_list.text) is (size[0] > 80)
        assert max(map(len, lines)) <= deck_list.scrollable_content_region.width
