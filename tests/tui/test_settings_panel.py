"""What is said of a setting beside it: on small screens it is read bit by bit, and a target retention says its load."""

from her2quiz.session.planning.load import RetentionLoad
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.settings.setting_panel import SettingPanel
from tests.pictures import learner
from tests.tui.playing import seen
from tests.tui.test_settings_screen import made, opened_settings, press_keys

__all__ = ["made"]


async def test_a_long_explanation_is_read_on_a_small_screen(made: Services) -> None:
    """The range is first; space goes on, and from the end back to the top."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        screen = await opened_settings(pilot, "reviews_per_day")
        panel = screen.query_one(SettingPanel)
        assert "1 to 9999 cards. Default: 60 cards." in seen(app)
        assert "in settings.toml" not in seen(app)
        tops = [panel.scroll_offset.y]
        while len(tops) < 2 or tops[-1]:
            await press_keys(pilot, "space")
            tops.append(panel.scroll_offset.y)
        assert len(panel.lines) - tops[-2] <= panel.scrollable_content_region.height


async def test_another_target_retention_says_what_the_next_weeks_ask() -> None:
    """Beside what they asked when the settings were opened, however many steps it was since."""
    made = learner(10)
    app = Her2QuizApp(made)
    async with app.run_test(size=(200, 60)) as pilot:
        screen = await opened_settings(pilot, "retention")
        await press_keys(pilot, *["left"] * 10)
        assert made.preferences.retention == 0.8
        screen._tell_load()
        said = " ".join(screen.query_one(SettingPanel).text.split())
        assert "Saved: Target retention is 0.8." in said
        assert RetentionLoad(made).words(0.9, 0.8) in said
        await press_keys(pilot, "down")
        screen._tell_load()
        assert "next 4 weeks" not in screen.query_one(SettingPanel).text
