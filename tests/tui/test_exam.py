"""Exams in the app: keys, clicks, time, interruptions."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.session.exam.begin import kept_exam
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.exam.questions import ExamQuestionsScreen
from her2quiz.tui.screens.exam.report import ExamReportScreen
from her2quiz.tui.screens.exam.resume import ExamResumeScreen
from her2quiz.tui.screens.exam.screen import ExamScreen
from her2quiz.tui.screens.exam.setup import ExamSetupScreen
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.practice import PracticeScreen
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock, services
from tests.session.exam.exams import answer_for, begun, opened
from tests.session.sessions import statements
from tests.tui.exams import on_screen, press, shown, sitting
from tests.tui.playing import notifications, page, seen

SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Thirty statements, all of them true."""
    monkeypatch.chdir(tmp_path)
    learner = opened(tmp_path, statements(tmp_path, 30), clock=HandClock(tick=timedelta(0)))
    learner.prefer(path="everything")
    return learner


@SIZES
async def test_an_exam_is_chosen_sat_handed_in_and_practised(made: Services, size: tuple[int, int]) -> None:
    """From the first screen and back to it, by keys."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "x")
        on_screen(app, ExamSetupScreen)
        assert "Questions 20" in shown(app)
        await press(pilot, "3", "down", "2", "0", "down", "7", "enter")
        exam = on_screen(app, ExamScreen).session
        assert (exam.count, exam.sitting.minutes, exam.sitting.seed) == (3, 20, 7)
        assert "1 of 3" in seen(app)
        assert "20:00 left" in seen(app)
        await press(pilot, "t")
        assert "Your answer: True" in page(app)
        assert "Right" not in seen(app)
        await press(pilot, "enter", "f", "enter", "ctrl+x", "enter")
        on_screen(app, ExamQuestionsScreen)
        assert "2 of 3" in seen(app)
        await press(pilot, "h")
        assert notifications(app) == "1 question is not answered. Press h again to hand in anyway."
        await press(pilot, "h")
        on_screen(app, ExamReportScreen)
        assert "1 of 3 points, 33%. Not passed: the pass mark is 60%." in shown(app)
        await press(pilot, "p")
        on_screen(app, PracticeScreen)
        assert "2 of 2 left" in seen(app)
        await press(pilot, "escape", "enter")
        on_screen(app, HomeScreen)


async def test_an_exam_goes_on_where_it_was_left(made: Services) -> None:
    """Esc leaves it; x on the first screen offers to go on, and nothing is lost."""
    app = sitting(made, begun(made, 5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f", "tab", "escape")
        on_screen(app, HomeScreen)
        assert notifications(app) == "Your answers are saved. Press x to go on with the exam."
        await press(pilot, "x")
        on_screen(app, ExamResumeScreen)
        assert "1 of 5 answered." in shown(app)
        await press(pilot, "enter")
        assert "Question 2 of 5" in seen(app)
        await press(pilot, "shift+tab")
        assert "Your answer: False" in page(app)
        await press(pilot, "shift+tab")
        assert "shift+tab does nothing" in seen(app)
        await press(pilot, "t")
        assert "Your answer: True" in page(app)
        assert "False" not in page(app).replace("f False", "").replace("False", "", 1)


async def test_an_exam_is_given_up_only_if_that_is_confirmed(made: Services) -> None:
    """Then another one is offered."""
    begun(made, 5)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x", "d")
        assert "Press d again" in notifications(app)
        assert kept_exam(made) is not None
        await press(pilot, "d")
        on_screen(app, ExamSetupScreen)
        assert kept_exam(made) is None


async def test_the_list_leads_to_what_is_open_or_marked(made: Services) -> None:
    """By keys and by clicks."""
    exam = begun(made, 5)
    for place in (0, 1, 3):
        exam.go_to(place)
        exam.answer(answer_for(exam))
    exam.turn_mark()
    app = sitting(made, exam)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "? marked" in seen(app)
        await press(pilot, "ctrl+e", "u")
        assert "▌5 ·" in seen(app)
        await press(pilot, "u", "enter")
        assert "Question 3 of 5" in seen(app)
        await press(pilot, "ctrl+e", "m", "enter")
        assert "Question 4 of 5" in seen(app)
        await press(pilot, "ctrl+e")
        await pilot.click(Page, offset=(6, 1))  # the second line
        await pilot.pause()
        assert "Question 2 of 5" in seen(app)
        await press(pilot, "ctrl+e", "escape")
        on_screen(app, ExamScreen)


async def test_a_report_is_saved_in_each_form(made: Services, tmp_path: Path) -> None:
    """Beside each other, without replacing any; and in the file that was asked for."""
    exam = begun(made, 2)
    exam.hand_in()
    app = Her2QuizApp(made)
    app.first_exam = (exam, tmp_path / "asked.md")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "asked.md" in notifications(app)
        await press(pilot, "s", "s")
        names = {file.name for file in tmp_path.iterdir() if file.suffix in {".md", ".html"}}
        first, second = "exam-2026-11-23-0900", "exam-2026-11-23-0900-2"
        assert names == {
            "asked.md",
            *(f"{stem}{end}" for stem in (first, second) for end in (".md", ".html")),
        }


async def test_a_card_can_be_flagged_during_an_exam(made: Services) -> None:
    """The exam goes on, with the answer that was given."""
    exam = begun(made, 3)
    app = sitting(made, exam)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "t", "ctrl+f", "o", "d", "d", "enter")
        assert [flag.note for flag in made.actions.flags()] == ["odd"]
        assert "Your answer: True" in page(app)
        await press(pilot, "enter")
        assert exam.place == 1


async def test_what_cannot_be_had_is_said_on_the_setup_page(made: Services) -> None:
    """No deck, or too many questions; the choices stay."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x", "3", "1", "enter")
        assert "There are only 30 questions here that can be marked. Ask for 30 at most." in notifications(
            app
        )
        assert "31, but there are only 30" in shown(app)
        await press(pilot, "backspace", "down", "right", "right", "left", "down", "down", "space")
        assert "Minutes 5" in shown(app)
        assert "[ ] Many" in shown(app)
        await press(pilot, "enter")
        assert "No deck is ticked." in notifications(app)
        await press(pilot, "a", "enter")
        assert on_screen(app, ExamScreen).session.count == 3


async def test_the_last_report_can_be_seen_again(made: Services) -> None:
    """From where another exam is chosen; without one, there is no key for it."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x", "l")
        assert "l does nothing here." in seen(app)
        begun(made, 2).hand_in()
        await press(pilot, "escape", "x", "l")
        on_screen(app, ExamReportScreen)
        assert "0 of 2 points" in shown(app)
        await press(pilot, "escape")
        on_screen(app, ExamSetupScreen)


async def test_without_decks_there_is_no_exam(tmp_path: Path) -> None:
    """That is said, in one message."""
    app = Her2QuizApp(services(progress=tmp_path / "p.db"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x", "enter")
        on_screen(app, ExamSetupScreen)
        assert "No deck is ticked." in notifications(app)


async def test_what_changed_meanwhile_is_said_when_an_exam_goes_on(made: Services, tmp_path: Path) -> None:
    """Above the keys."""
    exam = begun(made, 30)
    exam.answer(answer_for(exam))
    deck = tmp_path / "many.toml"
    key = exam.sitting.items[0].key.removeprefix("many/")
    deck.write_text(
        deck.read_text(encoding="utf-8").replace(f'id = "{key}"', 'id = "other"'), encoding="utf-8"
    )
    app = Her2QuizApp(opened(tmp_path, deck))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "escape", "x", "enter")
        assert on_screen(app, ExamScreen).session.count == 29
        assert "1 question no longer counts" in seen(app)


async def test_a_damaged_exam_is_one_message(made: Services, tmp_path: Path) -> None:
    """On the first screen, with what to do."""
    (tmp_path / "p.db.exam.json").write_text("{", encoding="utf-8")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x")
        on_screen(app, HomeScreen)
        assert "her2quiz exam --discard" in notifications(app)


async def test_cards_to_draw_from_stand_in_a_column(tmp_path: Path) -> None:
    """Where there is little room the title is cut and not the number, and a note that does not fit is left out."""
    names = "short", "a-very-long-name-of-a-deck-about-much"
    made = services(*(statements(tmp_path, count, name) for count, name in zip((12, 3), names, strict=True)))
    made.prefer(path="everything")
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "x")
        lines = [line.rstrip() for line in app.screen.query_one(Page).text.splitlines()]
        rows = [line for line in lines if line.endswith("cards")]
        assert [row[-9:] for row in rows] == [" 12 cards", "  3 cards"]
        assert len({len(row) for row in rows}) == 1
        assert "…" in rows[1]
        assert not any("by the clock" in line for line in lines)
