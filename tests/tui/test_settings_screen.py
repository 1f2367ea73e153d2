"""The settings screen: values are changed by keys, saved at once, and undone."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import SETTINGS
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.line import LineScreen
from her2quiz.tui.screens.settings.key_question import KeyQuestion
from her2quiz.tui.screens.settings.screen import SettingsScreen
from her2quiz.tui.screens.settings.setting_list import SettingList
from her2quiz.tui.screens.settings.setting_panel import SettingPanel
from tests.factories import services, write_deck
from tests.kept_settings import load_preferences
from tests.tui.playing import notifications, seen, typing


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner whose settings are kept in a file."""
    made = services(write_deck(tmp_path))
    made._preferences_file = tmp_path / "settings.toml"
    made._preferences_file.write_text("# mine\nnew_per_day = 10 # many\n", encoding="utf-8")
    return made


async def opened_settings(pilot: Pilot[None], name: str = "") -> SettingsScreen:
    """Open the settings, and go to one of them."""
    await pilot.pause()
    await pilot.press("comma")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    if name:
        screen.query_one(SettingList).find(tuple(name.split(".")))
        screen._show()
    return screen


async def press_keys(pilot: Pilot[None], *keys: str) -> str:
    """Press keys; gives what is said of the setting."""
    await pilot.press(*keys)
    await pilot.pause()
    screen = pilot.app.screen
    return screen.query_one(SettingPanel).text if isinstance(screen, SettingsScreen) else ""


def _kept(made: Services) -> Path:
    assert made._preferences_file is not None
    return made._preferences_file


async def test_a_number_is_changed_by_arrows_and_by_typing(made: Services) -> None:
    """Each change is on disk at once, and said; the comment stays."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "new_per_day")
        assert "0 to 9999 cards" in await press_keys(pilot, "right")
        assert _kept(made).read_text(encoding="utf-8") == "# mine\nnew_per_day = 11 # many\n"
        assert "Saved: New cards a day is 11 cards." in seen(app)
        await press_keys(pilot, "left", "left")
        assert made.preferences.new_per_day == 9
        await press_keys(pilot, "1", "2", "3", "backspace")
        assert "New cards a day 12▏" in " ".join(seen(app).split())
        assert made.preferences.new_per_day == 9
        await press_keys(pilot, "enter")
        assert made.preferences.new_per_day == load_preferences(_kept(made)).new_per_day == 12
        assert "! 'new_per_day' must be a number from 0 to 9999" in (
            await press_keys(pilot, *"99999", "enter")
        ).replace("\n ", " ")
        assert made.preferences.new_per_day == 12


async def test_both_arrows_are_among_the_keys_in_a_narrow_terminal(made: Services) -> None:
    """Without words, for which there is no room."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await opened_settings(pilot, "new_per_day")
        assert seen(app).endswith(" enter Change  ←  →  esc Back  ? Keys")


async def test_esc_gives_up_what_was_typed_then_goes_back(made: Services) -> None:
    """Enter begins to type, and with nothing typed changes nothing."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "new_per_day")
        await press_keys(pilot, "enter")
        assert "New cards a day ▏" in " ".join(seen(app).split())
        await press_keys(pilot, "enter", "7", "escape")
        assert "10 cards" in seen(app)
        await press_keys(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        assert made.preferences.new_per_day == 10


async def test_undo_and_default(made: Services) -> None:
    """Undo is offered once there is something to undo."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "brief")
        assert "Undo" not in seen(app)
        await press_keys(pilot, "enter")
        assert load_preferences(_kept(made)).brief
        assert "^u Undo" in seen(app)
        assert "Saved: Brief is false, its default." in await press_keys(pilot, "ctrl+u")
        assert not load_preferences(_kept(made)).brief
        assert "Undo" not in seen(app)
        await _opened_again(pilot, "new_per_day")
        await press_keys(pilot, "d")
        assert made.preferences.new_per_day == 5
        assert _kept(made).read_text(encoding="utf-8") == "# mine\n# many\n"
        await press_keys(pilot, "up", "ctrl+u")
        assert made.preferences.new_per_day == 10
        assert "▌•New cards a day" in seen(app)


async def _opened_again(pilot: Pilot[None], name: str) -> None:
    await pilot.press("escape")
    await opened_settings(pilot, name)


async def test_a_key_is_chosen_by_pressing_it(made: Services) -> None:
    """It works at once; one that another command has is refused, and which is said."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "keys.statistics")
        await press_keys(pilot, "enter")
        assert isinstance(app.screen, KeyQuestion)
        said = (await press_keys(pilot, "q")).replace("\n", "")
        assert "'statistics' and 'quit' under [keys] have the same key, q" in " ".join(said.split())
        assert made.preferences.keys == {}
        await press_keys(pilot, "enter", "escape")
        assert made.preferences.keys == {}
        await press_keys(pilot, "enter", "f6")
        assert load_preferences(_kept(made)).keys == {"statistics": "f6"}
        await press_keys(pilot, "escape", "s")
        assert isinstance(app.screen, HomeScreen)
        await press_keys(pilot, "f6")
        assert type(app.screen).__name__ == "StatisticsScreen"


async def test_the_palette_gets_its_key_back(made: Services) -> None:
    """A key of Textual's own changes as well."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "keys.palette")
        await press_keys(pilot, "enter", "f8", "escape", "ctrl+p")
        assert isinstance(app.screen, HomeScreen)
        await opened_settings(pilot, "keys.palette")
        await press_keys(pilot, "d", "escape", "f8")
        assert isinstance(app.screen, HomeScreen)
        await press_keys(pilot, "ctrl+p")
        assert type(app.screen).__name__ == "CommandPalette"


async def test_colours_change_at_once(made: Services) -> None:
    """And go back to the usual ones, without a line in the file."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        usual = app.theme
        await opened_settings(pilot, "theme")
        await press_keys(pilot, "right")
        assert app.theme == made.preferences.theme == load_preferences(_kept(made)).theme != usual
        await press_keys(pilot, "ctrl+u")
        assert app.theme == usual
        assert _kept(made).read_text(encoding="utf-8") == "# mine\nnew_per_day = 10 # many\n"


async def test_minutes_are_named_on_the_first_screen(made: Services) -> None:
    """As soon as one is back there."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(200, 60)) as pilot:
        await opened_settings(pilot, "minutes_per_day")
        await press_keys(pilot, *"15", "enter", "escape")
        assert "15 minutes" in seen(app)


async def test_a_broken_file_is_left_alone(made: Services) -> None:
    """It is said why nothing can be saved."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(200, 60)) as pilot:
        await opened_settings(pilot, "brief")
        _kept(made).write_text("brief: yes\n", encoding="utf-8")
        said = " ".join((await press_keys(pilot, "right")).split())
        assert "Until then no setting can be" in said
        assert "brief = true" in said
        assert _kept(made).read_text(encoding="utf-8") == "brief: yes\n"


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_every_setting_can_be_reached_and_read(made: Services, size: tuple[int, int]) -> None:
    """Going down, the setting under the cursor and its explanation are in sight."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        screen = await opened_settings(pilot)
        lines = screen._of_here().lines()
        await pilot.press("home")
        for line in lines:
            assert screen.query_one(SettingList).current.name == line.name
            top = screen.query_one(SettingList).scroll_offset.y
            height = screen.query_one(SettingList).scrollable_content_region.height
            shown = screen.query_one(SettingList).lines[top : top + height]
            assert [each for each in shown if each.content.plain.startswith("▌")], line.name
            assert line.title in screen.query_one(SettingPanel).text
            await pilot.press("down")
        assert screen.query_one(SettingList).current.name == lines[-1].name


async def test_the_mouse_picks_a_setting(made: Services) -> None:
    """A click puts the cursor there."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened_settings(pilot)
        await pilot.click(SettingList, offset=(5, 3))
        await pilot.pause()
        assert screen.query_one(SettingList).current.name == ("new_per_day",)


async def test_the_palette_finds_the_settings(made: Services) -> None:
    """On the first screen."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Settings" in [command.title for command in app.get_system_commands(app.screen)]


async def test_a_text_is_typed_on_a_line(made: Services) -> None:
    """What cannot be read, or names no deck, is refused; an empty line takes it back."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_settings(pilot, "exam_dates")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LineScreen)
        await press_keys(pilot, *typing("mixed 2027-05-12"), "enter")
        await pilot.pause()
        assert load_preferences(_kept(made)).exam_dates == made.preferences.exam_dates == "mixed 2027-05-12"
        await press_keys(pilot, "enter", *["backspace"] * 16, *typing("mixde 2027-05-12"), "enter")
        await pilot.pause()
        said = app.screen.query_one(SettingPanel).text
        assert "Did you mean mixed?" in " ".join(said.split())
        await press_keys(pilot, "enter", *["backspace"] * 16, "enter")
        await pilot.pause()
        assert "exam_dates" not in _kept(made).read_text(encoding="utf-8")


async def test_what_was_changed_by_hand_holds_once_the_settings_areopened_settings(made: Services) -> None:
    """Keys and colours, too; of a file that cannot be read, only that is said."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _kept(made).write_text('new_per_day = 7\ntheme = "nord"\n[keys]\nquit = "f7"\n', encoding="utf-8")
        await opened_settings(pilot, "new_per_day")
        await pilot.pause()
        assert "7 cards" in seen(app)
        assert app.theme == "nord"
        assert made.preferences.keys == {"quit": "f7"}
        await pilot.press("escape")
        _kept(made).write_text("new_per_day: 9\n", encoding="utf-8")
        await opened_settings(pilot)
        assert "cannot be read" in " ".join(seen(app).split())
        assert made.preferences.new_per_day == 7


async def test_colours_that_are_not_there_are_said(made: Services) -> None:
    """The usual ones are used, and the file stays as it is."""
    made.prefer(theme="norde")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "There is no theme called 'norde'. Did you mean nord?" in notifications(app)
        assert load_preferences(_kept(made)).theme == "norde"


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_the_usual_settings_are_named_in_full(made: Services, size: tuple[int, int]) -> None:
    """Beside each there is still room for its value."""
    async with Her2QuizApp(made).run_test(size=size) as pilot:
        screen = await opened_settings(pilot)
        listed = screen.query_one(SettingList).text
        for name, each in SETTINGS.items():
            if name not in {"new_per_deck", "keys"}:
                assert f" {each.title} " in listed.replace("•", " ")
        assert "36500 days" in listed
