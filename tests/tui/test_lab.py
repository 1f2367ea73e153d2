"""The HER2 lab in the app: its keys, its pictures and where they cannot be shown."""

import re
from pathlib import Path

import pytest

from her2quiz.her2.fields.fish import FishField
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.step import AmountStep, CountStep
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.lab.menu import LabMenu, LabTally
from her2quiz.tui.screens.lab.page import LabPage
from her2quiz.tui.screens.lab.screen import LabScreen
from her2quiz.tui.widgets.picture import Picture
from tests.factories import services, write_deck
from tests.tui.labs import is_shown, playing, press, right_key, screen_of, wrong_key
from tests.tui.playing import seen


async def test_l_opens_the_lab_and_escape_leads_back(tmp_path: Path) -> None:
    """It asks what to practise, and says what it is not; nothing is written."""
    made = services(write_deck(tmp_path))
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "l")
        assert isinstance(app.screen, LabMenu)
        assert "schematic drawings for learning criteria" in seen(app)
        await press(pilot, "1")
        assert screen_of(app).run.kind is LabKind.IHC
        assert "no substitute for slides" in seen(app)
        await press(pilot, "1", "enter", "escape")
        assert isinstance(app.screen, HomeScreen)
        assert re.search(r"The lab: [01] of 1 decision right\.", seen(app))
        assert made.log.size() == (0, 0)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
async def test_a_right_score_is_told_why(tmp_path: Path, size: tuple[int, int]) -> None:
    """Then the count by a key, and the next field by enter."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert is_shown(app)
        await press(pilot, right_key(app))
        assert "figure 1" in " ".join(seen(app).split())
        assert not is_shown(app, "beside")
        await press(pilot, "c")
        assert "tumour cells are stained" in seen(app)
        await press(pilot, "enter")
        assert "IHC field 2" in seen(app)
        assert "1 of 1" in seen(app)


async def test_a_score_can_be_clicked(tmp_path: Path) -> None:
    """In the line of the question; beside the options nothing happens, nor once it is answered."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("#text", offset=(3, 0))
        assert screen_of(app).run.verdict is None
        line = app.screen.query_one("#text", LabPage).lines[0].content.plain
        await pilot.click("#text", offset=(line.index("2+"), 0))
        await pilot.pause()
        verdict = screen_of(app).run.verdict
        assert verdict is not None
        assert verdict.said == "2+"
        await pilot.click("#text", offset=(line.index("1+"), 0))
        assert screen_of(app).run.tally.total == 1


async def test_a_wrong_score_is_shown_beside_a_field_of_that_score(tmp_path: Path) -> None:
    """With what each shows and what differs; the count takes its place, and gives it back."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, wrong_key(app))
        assert is_shown(app, "beside")
        for wanted in ("Left, ", "Right, ", "What differs: "):
            assert wanted in seen(app)
        left, right = (app.screen.query_one(f"#{id_}", Picture) for id_ in ("field", "beside"))
        assert left.size.height == right.size.height
        await press(pilot, "c")
        assert not is_shown(app, "beside")
        await press(pilot, "c")
        assert is_shown(app, "beside")


async def test_signals_are_counted_on_the_sheet(tmp_path: Path) -> None:
    """Nucleus by nucleus, then the average, the ratio and the group; a view can be filled in."""
    app = playing(tmp_path, LabKind.FISH)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        field = screen_of(app).run.item.field
        assert isinstance(field, FishField)
        for nucleus in field.views[0]:
            await press(pilot, *str(len(nucleus.her2)), "enter", *str(len(nucleus.cep17)), "space")
        assert "View 2 of 4" in seen(app)
        await press(pilot, "f", "f", "f")
        assert "20 cells" not in seen(app)
        await press(pilot, "enter")
        assert "The count is accepted" in " ".join(seen(app).split())
        await press(pilot, "enter")
        while isinstance(step := screen_of(app).run.step, AmountStep):
            digits = [{".": "comma"}.get(each, each) for each in f"{float(step.exact):.1f}"]
            await press(pilot, "9", "backspace", *digits, "enter", "enter")
        await press(pilot, right_key(app))
        tally = screen_of(app).run.tally
        assert tally.right == tally.total == 4


async def test_a_count_that_is_off_is_told_where(tmp_path: Path) -> None:
    """By view and nucleus; an empty sheet is not handed in by enter."""
    app = playing(tmp_path, LabKind.FISH)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f", "f", "f", "f", "up", "up", "up", "9", "9")
        await press(pilot, "enter")
        said = " ".join(seen(app).split())
        assert "View 1, nucleus 1: " in said
        assert "99 counted" in said
        assert isinstance(screen_of(app).run.step, CountStep)


async def test_a_case_is_worked_up(tmp_path: Path) -> None:
    """Option by option; what was found before stays, and each step has its reason."""
    app = playing(tmp_path, LabKind.CASE, 3)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = screen_of(app).run.step.ask
        number = screen_of(app).run.number
        while screen_of(app).run.number == number:
            await press(pilot, right_key(app))
            verdict = screen_of(app).run.verdict
            assert verdict is not None
            assert verdict.because.split()[-1] in seen(app)
            await press(pilot, "enter")
            if screen_of(app).run.number == number:
                assert first in seen(app)
        assert "Case 2" in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_the_tally_shows_the_table(tmp_path: Path, size: tuple[int, int]) -> None:
    """With its title, whole, and leads back."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, wrong_key(app), "enter", "t")
        assert isinstance(app.screen, LabTally)
        said = " ".join(re.sub(r"[│^]", " ", seen(app)).split())
        assert "rows: what it was" in said
        assert "what you said)" in said
        assert "called" in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, LabScreen)


async def test_not_knowing_shows_the_answer(tmp_path: Path) -> None:
    """It counts as wrong, and nothing is shown beside."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d")
        assert "0 of 1" in seen(app)
        assert not is_shown(app, "beside")


async def test_words_without_a_picture_keep_the_width_of_other_screens(tmp_path: Path) -> None:
    """In a broad terminal they would be far to the left; a picture has all the room there is."""
    for kind, widest in ((LabKind.CASE, 110), (LabKind.IHC, 200)):
        app = playing(tmp_path, kind)
        async with app.run_test(size=(200, 60)) as pilot:
            await pilot.pause()
            assert is_shown(app) is (kind is LabKind.IHC)
            assert app.screen.query_one(LabPage).size.width in range(widest - 4, widest + 1)


async def test_a_digit_can_be_deleted_only_where_one_is_typed(tmp_path: Path) -> None:
    """Not while options are chosen from: then the key is not in the list of keys either."""
    for kind, has_digits in ((LabKind.IHC, False), (LabKind.FISH, True)):
        app = playing(tmp_path, kind)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert ("backspace" in dict(screen_of(app).key_help())) is has_digits
