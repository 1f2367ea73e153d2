"""On no screen can a deck, a file name or a typed answer control the terminal, or act as markup."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.pilot import Pilot

from her2quiz.domain.characters import printable
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.text.words import running_words
from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.session.exam.begin import begin_exam
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.exam.request import ExamRequest
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.author_apps import PreviewApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.filters.control_filter import ControlFilter
from her2quiz.tui.screens.roomy import RoomyScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from her2quiz.tui.widgets.diagnostic_panel import DiagnosticPanel
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to
from tests.factories import HandClock, services
from tests.hostile import MARKUP, SEQUENCES, harmful_in, hostile_deck, let_all_characters_in, texts
from tests.tui.playing import go_to_card, keys_of, seen, study_screen

EVERYTHING = "".join((*SEQUENCES, *MARKUP))
NAME = "hostile\x1b[45m[red].toml"
CARDS = 19
few = settings(max_examples=2, phases=[Phase.generate])


def packed(text: str) -> str:
    """Return a text without white space, so that it does not matter where its lines are wrapped."""
    return "".join(printable(text).split())


def check_harmless(app: App[None], *shown: str) -> None:
    """Check that nothing on the screen can control the terminal, and that these texts are shown literally."""
    assert harmful_in(seen(app)) == []
    pages = "".join(page.text for page in app.screen.query(Page))
    assert harmful_in(pages) == []
    for text in shown:
        assert packed(text) in packed(pages)


async def answer_wrongly(pilot: Pilot[None], app: Her2QuizApp) -> None:
    """Return a wrong answer, or give up where no answer is wrong."""
    turn = study_screen(app).session.turn
    assert turn is not None
    answer = answer_to(turn.question, Grade.WRONG)
    await pilot.press(*(keys_of(answer, turn.question) if answer else ["ctrl+d"]))
    await pilot.pause()


@few
@given(texts)
async def test_a_session_is_harmless(text: str) -> None:
    """Every kind before and after the answer, with its hint, then the list of keys and the summary."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        let_all_characters_in(patch)
        file = Path(folder) / NAME
        file.write_text(hostile_deck(EVERYTHING + text), encoding="utf-8")
        made = services(file, clock=HandClock())
        app, asked = Her2QuizApp(made, study=("every-kind",), new_limit=CARDS), set[str]()
        async with app.run_test(size=(80, 200)) as pilot:
            await pilot.pause()
            while len(asked) < CARDS:
                turn = study_screen(app).session.turn
                assert turn is not None
                asked.add(turn.key)
                await app.screen.run_action("hint")
                await pilot.pause()
                check_harmless(app, turn.question.prompt)
                await answer_wrongly(pilot, app)
                assert study_screen(app).session.answered is not None
                check_harmless(
                    app, *running_words(printable(turn.card.why)).split("\n")
                )  # its marks are drawn
                await pilot.press("enter")
                await pilot.pause()
            await pilot.press("question_mark")
            await pilot.pause()
            check_harmless(app)
            await pilot.press("escape", "escape")
            await pilot.pause()
            assert isinstance(app.screen, SummaryScreen)
            check_harmless(app, text)


async def test_an_exam_is_harmless(tmp_path: Path) -> None:
    """What is chosen before it, each question with its answer, the list of them, and the report."""
    with pytest.MonkeyPatch.context() as patch:
        let_all_characters_in(patch)
        (tmp_path / NAME).write_text(hostile_deck(EVERYTHING), encoding="utf-8")
        made = services(tmp_path / NAME, clock=HandClock())
        exam = begin_exam(made, ExamRequest(count=CARDS))
        app = Her2QuizApp(made)
        app.first_exam = (exam, None)
        async with app.run_test(size=(120, 200)) as pilot:
            await pilot.pause()
            for _ in range(CARDS):
                assert exam.turn is not None
                check_harmless(app, exam.turn.question.prompt)
                exam.answer(answer_to(exam.turn.question, Grade.WRONG) or GaveUp())
                await pilot.press("tab")
                await pilot.pause()
            check_harmless(app)
            await pilot.press("h")
            await pilot.pause()
            check_harmless(app, *(question.asks for question in report_of(made, exam.sitting).questions))
            await pilot.press("enter", "x")
            await pilot.pause()
            check_harmless(app)


@pytest.mark.parametrize("is_read", [True, False], ids=["read", "refused"])
async def test_the_decks_are_harmless(tmp_path: Path, is_read: bool) -> None:
    """The list, the panel beside it, and the message about a deck that cannot be read."""
    with pytest.MonkeyPatch.context() as patch:
        if is_read:
            let_all_characters_in(patch)
        (tmp_path / NAME).write_text(hostile_deck(EVERYTHING), encoding="utf-8")
        (tmp_path / f"b{NAME}").write_text(f"title = {EVERYTHING}", encoding="utf-8")
        app = Her2QuizApp(services(tmp_path / NAME, tmp_path / f"b{NAME}"))
        async with app.run_test(size=(120, 24)) as pilot:
            await pilot.pause()
            check_harmless(app)
            await pilot.press("question_mark")
            await pilot.pause()
            check_harmless(app)


@few
@given(texts)
async def test_a_preview_is_harmless(text: str) -> None:
    """For a refused deck, a deck that got past the check, and a file that is not TOML."""
    with tempfile.TemporaryDirectory() as folder:
        for deck, lets_in in (
            (hostile_deck(text), False),
            (hostile_deck(text), True),
            (f"a = {text}\n", False),
        ):
            file = Path(folder) / NAME
            file.write_text(deck, encoding="utf-8")
            with pytest.MonkeyPatch.context() as patch:
                if lets_in:
                    let_all_characters_in(patch)
                made = services()
                app = PreviewApp(Preview(file, made.clock, made.rng), made)
                async with app.run_test(size=(160, 60)) as pilot:
                    await pilot.pause()
                    for _ in range(4):
                        check_harmless(app)
                        assert app.screen.query_one(DiagnosticPanel).border_title is not None
                        await pilot.press("ctrl+d", "right", "n")
                        await pilot.pause()


async def test_messages_are_harmless(tmp_path: Path) -> None:
    """A message is shown literally, even if a screen asks for markup."""
    file = tmp_path / NAME
    file.write_text(hostile_deck(""), encoding="utf-8")
    short = "\x1b\x07\x9b[red]a[/red]"

    def fail() -> None:
        raise Her2QuizError(short)

    app = Her2QuizApp(services(file))
    async with app.run_test(size=(80, 50), notifications=True) as pilot:
        await pilot.pause()
        app.screen.notify(short, title=short, markup=True)
        assert isinstance(app.screen, RoomyScreen)
        app.screen.tried(fail)
        await pilot.pause()
        shown = seen(app)
        assert harmful_in(shown) == []
        assert shown.count(printable(short)) == 3


async def test_typed_text_is_harmless(tmp_path: Path) -> None:
    """Textual's own input field shows its text unchanged; the filter removes control characters."""
    file = tmp_path / NAME
    file.write_text(hostile_deck(""), encoding="utf-8")
    app = Her2QuizApp(services(file), study=("every-kind",))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/typed")
        field = app.screen.query_one(AnswerField)
        field.ask(draft=f"a{EVERYTHING}b")
        await pilot.pause()
        assert "[red][/red]" in seen(app)
        check_harmless(app)


@given(texts)
def test_prose_is_printable(text: str) -> None:
    """Control characters are shown as pictures, and markup as it is written."""
    assert prose(f"a{text}").plain == printable(f"a{text}").rstrip()


@given(texts)
def test_the_filter_keeps_the_width(text: str) -> None:
    """A filtered line is as wide as Textual counted before."""
    before = [Segment(f"a{text}"), Segment("plain")]
    after = ControlFilter().apply(before, Color(0, 0, 0))
    assert harmful_in("".join(segment.text for segment in after)) == []
    assert [segment.cell_length for segment in after] == [segment.cell_length for segment in before]
