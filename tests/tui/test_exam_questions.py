"""Questions of exams in the app: every kind, the time, and the same as in plain lines."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.kinds.select_all import Ticked
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.plain.exam.session import PlainExam
from her2quiz.plain.manner import Manner
from her2quiz.session.exam.begin import take_up
from her2quiz.session.services.services import Services
from her2quiz.tui.screens.exam.questions import ExamQuestionsScreen
from her2quiz.tui.screens.exam.report import ExamReportScreen
from her2quiz.tui.screens.exam.screen import ExamScreen
from tests.answers import Grade
from tests.factories import HandClock, on_a_full_disk, write_deck
from tests.plain.scripts import Script
from tests.session.exam.exams import answer_for, begun, opened
from tests.session.sessions import statements
from tests.tui.exams import advance, on_screen, press, shown, sitting
from tests.tui.playing import click_choice, keys_of, notifications, page, seen, typing

LONG = 'title = "Long"\nid = "long"\n' + "".join(
    f'[[card]]\nid = "c{number}"\nquestion = "How many copies does cell {number} of a tumour have at most?"\n'
    'options = """\n* Ten copies, or a few more where chromosomes are broken\n- Ten copies, and never one more than that\n"""\n'
    for number in range(2)
)
"""Two questions of 52 characters, with long options."""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Thirty statements, all of them true."""
    monkeypatch.chdir(tmp_path)
    services = opened(tmp_path, statements(tmp_path, 30), clock=HandClock(tick=timedelta(0)))
    services.prefer(path="everything")
    return services


async def test_when_the_time_is_up_the_report_is_shown(made: Services) -> None:
    """Whatever is shown over the question; the answers that were given count."""
    app = sitting(made, begun(made, 3, minutes=10))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "t", "ctrl+e", "question_mark")
        advance(made, minutes=10)
        screen = app.screen_stack[1]
        assert isinstance(screen, ExamScreen)
        screen.look_at_the_clock()
        await pilot.pause()
        on_screen(app, ExamReportScreen)
        assert "1 of 3 points" in shown(app)
        assert "Time ran out: it was handed in as it was." in shown(app)


async def test_a_narrow_list_of_questions_still_says_what_its_count_is(made: Services) -> None:
    """How many are marked is left out first, as the signs say it, too."""
    app = sitting(made, begun(made, 3))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "t", "ctrl+x", "ctrl+e")
        assert seen(app).splitlines()[0].endswith("  1 of 3 answered")


async def test_an_answer_after_the_time_is_not_taken(made: Services) -> None:
    """The report comes instead of it."""
    app = sitting(made, begun(made, 3, minutes=10))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        advance(made, minutes=10)
        await press(pilot, "t")
        on_screen(app, ExamReportScreen)
        assert "0 of 3 points" in shown(app)


@pytest.mark.parametrize("grade", [Grade.RIGHT, Grade.WRONG])
async def test_every_kind_of_question_is_answered_by_keys(tmp_path: Path, grade: Grade) -> None:
    """The answer is shown below it, enter alone goes on, and another answer replaces it."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    exam = begun(made)
    app = sitting(made, exam)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        for place in range(exam.count):
            assert exam.turn is not None
            answer = answer_for(exam, grade)
            await pilot.press(*keys_of(answer, exam.turn.question))
            await pilot.pause()
            assert exam.sitting.items[place].answer == answer, exam.turn.key
            assert "Your answer: " in page(app)
            await press(pilot, "enter")
            assert exam.place == min(place + 1, exam.count - 1)
        on_screen(app, ExamQuestionsScreen)


async def test_enter_alone_leaves_any_question_for_later(tmp_path: Path) -> None:
    """Of every kind, an answer is never made of nothing."""
    made = opened(tmp_path)
    exam = begun(made)
    app = sitting(made, exam)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, *["enter"] * exam.count)
        on_screen(app, ExamQuestionsScreen)
        assert len(exam.sitting.unanswered) == exam.count


async def test_the_same_seed_asks_the_same_in_the_app_and_in_plain_lines(tmp_path: Path) -> None:
    """The same questions in the same order, with the same options and numbers."""
    exam = begun(opened(tmp_path), seed=2026)
    app = sitting(opened(tmp_path), take_up(opened(tmp_path))[0])
    pages = []
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        for _ in range(exam.count):
            pages.append(page(app))
            await press(pilot, "tab")
    exam, _ = take_up(opened(tmp_path))
    beside = tmp_path / "beside"
    beside.mkdir()
    other = begun(opened(beside, seed=99), seed=2026)
    script = Script(["next"] * exam.count)
    PlainExam(other, Manner(), script.read, script.seen.append).run()
    said = "\n".join(script.seen).split("\nQuestion ")[1:]
    assert [item.trace for item in other.sitting.items] == [item.trace for item in exam.sitting.items]
    for place, (app_page, lines) in enumerate(zip(pages, said, strict=True)):
        exam.go_to(place)
        assert exam.turn is not None
        question = exam.turn.question
        if isinstance(question, SingleBest):
            options = [option.text for option in question.options]
            assert sorted(options, key=app_page.index) == options
            assert sorted(options, key=lines.index) == options


@pytest.mark.parametrize("way", ["tab", "ctrl+e", "escape"])
async def test_what_is_filled_in_is_kept_without_being_entered(tmp_path: Path, way: str) -> None:
    """On each way out of a question, as far as it is an answer."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    exam = begun(made, 25)
    keys = [item.key.removeprefix("every-kind/") for item in exam.sitting.items]
    app = sitting(made, exam)
    typed = {
        "typed": [*"pertu"],
        "names": ["h", "e", "r", "2"],
        "cloze-together": [*typing(">=2.0"), "enter", *typing(">=4")],
    }
    chosen = {"several": ["1"], "match": ["right"], "groups": ["right"], "order": ["shift+down"]}
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        for name, filled in (typed | chosen).items():
            place = keys.index(name)
            exam.go_to(place)
            on_screen(app, ExamScreen).ask()
            await pilot.pause()
            await press(pilot, *filled, way)
            assert exam.sitting.items[place].answer is not None, name
            if way != "tab":
                break


async def test_what_is_no_answer_yet_is_said_not_to_be_kept(tmp_path: Path) -> None:
    """Such as a word where a number is asked."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    exam = begun(made)
    place = next(at for at, item in enumerate(exam.sitting.items) if item.key.endswith("/number"))
    exam.go_to(place)
    app = sitting(made, exam)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "x", "tab")
        assert "was not kept, because it is not complete" in notifications(app)
        assert exam.sitting.items[place].answer is None


async def test_a_terminal_that_is_resized_when_an_exam_is_handed_in(tmp_path: Path) -> None:
    """The card that is closed then is laid out no more."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    app = sitting(made, begun(made, 3))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+e", "h")
        await pilot.resize_terminal(60, 20)
        await press(pilot, "h")
        on_screen(app, ExamReportScreen)


async def test_an_answer_is_shown_as_it_was_filled_in(tmp_path: Path) -> None:
    """It stays when one only looks at it; one part of it can be changed."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    exam = begun(made, 25)
    keys = [item.key.removeprefix("every-kind/") for item in exam.sitting.items]
    app = sitting(made, exam)
    change = {"several": "1", "match": "right", "groups": "right", "order": "shift+down"}
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        for name in (*change, "best", "statement"):
            place = keys.index(name)
            exam.go_to(place)
            before = answer_for(exam)
            exam.answer(before)
            on_screen(app, ExamScreen).ask()
            await pilot.pause()
            assert ("[x]" in page(app)) is (name == "several"), name
            await press(pilot, "ctrl+e", "escape")
            assert exam.sitting.items[place].answer == before, name
            await press(pilot, change.get(name, "up"), "enter")
            assert exam.place == place, name
            assert exam.sitting.items[place].answer not in (None, before), name


async def test_a_tick_that_is_clicked_away_is_taken_on_the_way_out(tmp_path: Path) -> None:
    """As one that is taken away by a key."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    exam = begun(made, 25)
    place = next(at for at, item in enumerate(exam.sitting.items) if item.key == "every-kind/several")
    exam.go_to(place)
    exam.answer(Ticked(frozenset((0, 1))))
    app = sitting(made, exam)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        await click_choice(pilot, 1)
        await press(pilot, "tab")
        assert exam.sitting.items[place].answer == Ticked(frozenset((0,)))


async def test_a_full_disk_when_the_time_is_up_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not each second; with the next answer it is tried again."""
    made = opened(tmp_path, clock=HandClock(tick=timedelta(0)))
    app = sitting(made, begun(made, 3, minutes=10))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        advance(made, minutes=10)
        screen = on_screen(app, ExamScreen)
        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", on_a_full_disk)
            screen.look_at_the_clock()
            screen.look_at_the_clock()
        assert notifications(app).count("Not saved") == 1
        assert not screen.session.is_over
        screen.give(answer_for(screen.session))
        await pilot.pause()
        on_screen(app, ExamReportScreen)


async def test_a_question_is_cut_only_for_an_answer_beside_it(tmp_path: Path) -> None:
    """As long as nothing is answered, it has the whole line of the list."""
    file = write_deck(tmp_path, LONG)
    made = opened(tmp_path, file)
    app = sitting(made, begun(made, 2))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+e")
        assert seen(app).count("of a tumour have at most?") == 2
        await press(pilot, "escape", "1", "ctrl+e")
        assert seen(app).count("of a tumour have at most?") == 0
        assert seen(app).count("…") >= 2
