"""How the parts of a marked answer look: arrows in one column, the own choice first, comments paler than options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES

from her2quiz.domain.choices.pairs import Pairs
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.drawing.row import Row, widest_of
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.playing import go_to_card, keys_of
from tests.tui.test_every_kind import DECK, studying

OPTION, COMMENT = "Repeat the biopsy at another site", "Only when the sample is inadequate."
READABLE, EASILY_READABLE = 3.0, 4.5
"""The least contrast of comments, and that of most themes; in some even plain text has less than 5."""
COLOURED = sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)
texts = st.text("ab ", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=5), st.integers(24, 90))
def test_the_arrows_of_rows_are_in_one_column(rows: list[tuple[str, str, str]], width: int) -> None:
    """However long their texts are; no line is too wide, and no word is lost."""
    widest = widest_of([(Content(left), Content(f"{text}  ✓ {right}")) for left, text, right in rows])
    columns = set()
    for left, text, right in rows:
        row = Row(
            Content(text), Content(" ✗ "), left=Content(left), instead=Content(f"✓ {right}"), widest=widest
        )
        lines = [line.plain for line in row.wrapped(width)]
        assert all(len(line) <= width for line in lines)
        assert [line.find("→") for line in lines[1:]] == [-1] * (len(lines) - 1)
        columns.add(lines[0].index("→"))
        assert sorted("".join(lines).replace(" ", "")) == sorted(f"✗{left}→{text}✓{right}".replace(" ", ""))
    assert len(columns) == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
@pytest.mark.parametrize("card", ["match", "groups"])
async def test_pairs_have_one_column_of_arrows(card: str, size: tuple[int, int]) -> None:
    """Before the answer, however much of it is given, and after it, with the own choice before the right one."""
    app = studying(services(DECK))
    async with app.run_test(size=size) as pilot:
        question = await go_to_card(pilot, f"every-kind/{card}")
        assert isinstance(question, Pairs)
        page = app.screen.query_one("CardPage", Page)
        answer = answer_to(question, Grade.WRONG)
        assert answer is not None
        for key in ("", *keys_of(answer)):
            await pilot.press(*[key] if key else [])
            await pilot.pause()
            assert len({line.index("→") for line in page.text.splitlines() if "→" in line}) == 1
        text, part = " ".join(page.text.split()), question.items[0]
        wrong = question.choices[(question.choices.index(part.right) + 1) % len(question.choices)]
        if size[0] > 40:
            assert f"{part.text} → {wrong} ✓ {part.right}" in text
        lines = page.text.splitlines()
        own = next(place for place, line in enumerate(lines) if "→" in line and part.text.split()[0] in line)
        first = " ".join(lines[own : own + 4])
        assert first.index(wrong.split()[0]) < first.index("✓")


def style_of(app: Her2QuizApp, text: str) -> Style:
    """Return how a text looks."""
    strips = app.screen._compositor.render_strips()
    return next(each.style or Style() for strip in strips for each in strip if text in each.text)


async def mark(pilot: Pilot[None]) -> None:
    """Answer a card whose options have comments."""
    await go_to_card(pilot, "every-kind/best")
    await pilot.press("1")
    await pilot.pause()


def contrast(style: Style) -> float:
    """Return the contrast of a text with its background, as WCAG computes it."""
    assert style.color is not None
    assert style.bgcolor is not None
    lights = sorted(luminance(Color.from_rich_color(each)) for each in (style.color, style.bgcolor))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(color: Color) -> float:
    """Return the relative luminance of a colour, as WCAG computes it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


async def test_comments_are_paler_than_options_and_readable() -> None:
    """In every theme that has colours of its own."""
    app = studying(services(DECK))
    async with app.run_test(size=(80, 24)) as pilot:
        await mark(pilot)
        for theme in (*COLOURED, "her2quiz-contrast"):
            app.theme = theme
            await pilot.pause()
            pale, plain = contrast(style_of(app, COMMENT)), contrast(style_of(app, OPTION))
            assert READABLE <= pale < plain, theme
            assert pale < max(0.8 * plain, EASILY_READABLE + 0.1), theme  # as pale as is easily read


@pytest.mark.parametrize("theme", ["ansi-dark", "textual-dark"])
async def test_the_terminal_dims_comments_in_its_own_colours(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a theme of these colours, and in any theme without colour."""
    if theme != "ansi-dark":
        monkeypatch.setenv("NO_COLOR", "1")
    app = studying(services(DECK))
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await mark(pilot)
        assert style_of(app, COMMENT).dim
        assert not style_of(app, OPTION).dim
