"""Text that one must read stands out from its background in every theme."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from her2quiz import paths
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.filters.contrast import ENOUGH, READ, DimFilter, contrast, readable
from her2quiz.tui.themes import CONTRAST
from tests.factories import services

THEMES = [
    each
    for each in (*BUILTIN_THEMES.values(), CONTRAST)
    if Color.parse(each.background or "black").ansi is None
]


def variables_of(theme: Theme) -> dict[str, str]:
    """Return the variables of a theme as the app gets them."""
    return {**theme.to_color_system().generate(), **theme.variables}


def read_on(variables: dict[str, str], name: str) -> float:
    """Return the contrast of a colour with the background of its theme."""
    background, colour = Color.parse(variables["background"]), Color.parse(variables[name])
    return contrast(background.blend(colour, colour.a, 1), background)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_text_can_be_read(theme: Theme) -> None:
    """And one that could be read before stays as it is."""
    before = variables_of(theme)
    after = readable(before)
    for name in ("foreground", *READ):
        assert read_on(after, name) >= ENOUGH
        assert (after[name] == before[name]) is (read_on(before, name) >= ENOUGH)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_dim_text_can_be_read(theme: Theme) -> None:
    """What the author says about each option is dim."""
    variables = readable(variables_of(theme))
    background, text = Color.parse(variables["background"]), Color.parse(variables["foreground"])
    dim = Segment("a", Style(color=text.rich_color, dim=True))
    (shown,) = DimFilter().apply([dim], background)
    assert shown.style is not None
    assert shown.style.color is not None
    assert contrast(Color.from_rich_color(shown.style.color), background) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [("#000", "#fff", 21.0), ("#777777", "#fff", 4.48), ("#f00", "#f00", 1.0)]
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, wanted: float) -> None:
    """Known pairs, in either order."""
    for pair in ((one, other), (other, one)):
        assert contrast(*map(Color.parse, pair)) == pytest.approx(wanted, abs=0.005)


async def test_the_app_uses_these_colours() -> None:
    """In a theme whose own are too pale."""
    app = Her2QuizApp(services())
    async with app.run_test() as pilot:
        app.theme = "solarized-light"
        await pilot.pause()
        assert read_on(app.theme_variables, "foreground-muted") >= ENOUGH
        assert app.get_css_variables() == app.theme_variables


def pale_text(app: Her2QuizApp) -> dict[str, float]:
    """Return the texts on the screen that cannot be read on what is behind them, with their contrast."""
    segments = (each for strip in app.screen._compositor.render_strips() for each in strip)
    read = {text: _contrast_of(style) for text, style, _ in segments if style and any(map(str.isalnum, text))}
    return {text: each for text, each in read.items() if each < ENOUGH}


def _contrast_of(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    return contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))


async def test_what_is_on_the_screen_can_be_read() -> None:
    """Decks with what is below them, a dialog, and the field for a search while nothing is typed."""
    files = [file.absolute() for file in deck_files([paths.shipped_decks()])][:3]
    app = Her2QuizApp(services(*files))
    async with app.run_test() as pilot:
        await pilot.press("escape")  # it asks for a path first
        for key in ("escape", "slash"):
            await pilot.press(key)
            for theme in THEMES:
                app.theme = theme.name
                await pilot.pause()
                assert pale_text(app) == {}, theme.name
