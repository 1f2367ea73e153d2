"""Exams in the app, for tests: the app before a question, and keys that are pressed one after the other."""

from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen

from her2quiz.session.exam.exam import Exam
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock

Shown = TypeVar("Shown", bound=Screen[Any])


def advance(made: Services, **span: float) -> None:
    """Let time pass."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(**span)


def sitting(made: Services, exam: Exam) -> Her2QuizApp:
    """The app, before a question of an exam."""
    app = Her2QuizApp(made)
    app.first_exam = (exam, None)
    return app


def on_screen(app: Her2QuizApp, kind: type[Shown]) -> Shown:
    """Return the screen, which must be of a kind."""
    assert isinstance(app.screen, kind)
    return app.screen


def shown(app: Her2QuizApp) -> str:
    """Return the text of the page of a screen, on one line."""
    return " ".join(app.screen.query_one(Page).text.split())


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
