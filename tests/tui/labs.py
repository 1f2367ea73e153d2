"""Plays the lab in the app."""

from pathlib import Path

from textual.pilot import Pilot

from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import ChoiceStep
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.lab.screen import LabScreen
from her2quiz.tui.widgets.picture import Picture
from tests.factories import services, write_deck


def playing(folder: Path, kind: LabKind | None, seed: int = 1, *, counts: bool = True) -> Her2QuizApp:
    """Return the app with a run of the lab."""
    app = Her2QuizApp(services(write_deck(folder)))
    app.first_lab = LabRun(kind, seed, counts=counts)
    return app


def screen_of(app: Her2QuizApp) -> LabScreen:
    """Return the screen, which must be the lab's."""
    assert isinstance(app.screen, LabScreen)
    return app.screen


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def right_key(app: Her2QuizApp) -> str:
    """Return the key of the right option."""
    step = screen_of(app).run.step
    assert isinstance(step, ChoiceStep)
    return str(step.right + step.first_number)


def wrong_key(app: Her2QuizApp) -> str:
    """Return the key of a wrong option beside the right one."""
    step = screen_of(app).run.step
    assert isinstance(step, ChoiceStep)
    beside = step.right + 1 if step.right + 1 < len(step.options) else step.right - 1
    return str(beside + step.first_number)


def is_shown(app: Her2QuizApp, id_: str = "field") -> bool:
    """Whether a picture is on the screen."""
    picture = app.screen.query_one(f"#{id_}", Picture)
    return bool(picture.display and picture.parent and picture.size)
