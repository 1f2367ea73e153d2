"""The report on a class in the app."""

from pathlib import Path

import pytest

from her2quiz.domain.class_results.suppression import Rules
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.tui.author_apps import ClassResultsApp
from her2quiz.tui.widgets.page import Page
from tests.factories import services
from tests.session.class_results.class_files import class_files, report_on, usual_class
from tests.tui.exams import press
from tests.tui.playing import notifications, seen

SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClassReport:
    """The report on a class of twenty."""
    monkeypatch.chdir(tmp_path)
    return report_on(
        class_files(tmp_path, usual_class(20)), tmp_path / "class.toml", rules=Rules(is_private=True)
    )


@SIZES
async def test_cards_are_gone_through_by_key(report: ClassReport, size: tuple[int, int]) -> None:
    """Forwards and back, each with its question at the top."""
    app = ClassResultsApp(report, services())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "20 files read." in seen(app)
        page = app.screen.query_one(Page)
        tops = []
        for key in ("n", "n", "p"):
            await press(pilot, key)
            tops.append(page.lines[page.scroll_offset.y].content.plain.strip())
        assert all(top.startswith("Question ") for top in tops[:1])
        if size[1] < 60:
            assert tops[0] == tops[2] != tops[1]
        assert "key" in page.text


async def test_the_report_is_saved_beside_earlier_ones(report: ClassReport, tmp_path: Path) -> None:
    """As a page and as JSON; nothing is replaced."""
    app = ClassResultsApp(report, services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "s")
        assert "class-results.html, class-results.json" in notifications(app)
        await press(pilot, "s")
        assert "class-results-2.html" in notifications(app)
    assert len([*tmp_path.glob("class-results*")]) == 4


async def test_esc_leaves(report: ClassReport) -> None:
    """There is no other screen to go to."""
    app = ClassResultsApp(report, services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "escape")
    assert app.return_code == 0
