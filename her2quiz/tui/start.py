"""Starts the app, and ends the process with it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, Any

from her2quiz.session.services.services import Services
from her2quiz.tui.leaving import Leaving

if TYPE_CHECKING:  # Textual is imported only after its frame rate is set
    from pathlib import Path

    from her2quiz.session.authoring.preview.preview import Preview
    from her2quiz.session.class_results.class_report import ClassReport
    from her2quiz.session.exam.exam import Exam
    from her2quiz.session.lab.kind import LabKind
    from her2quiz.tui.app import Her2QuizApp

FRAMES_PER_SECOND = "1000"
"""The highest frame rate, so that a key never waits for the next frame. Nothing is painted while nothing changes."""


Tell = Callable[[str], None]
"""Prints a line once the terminal is given back."""


def run_app(
    services: Services,
    tell: Tell,
    *,
    study: tuple[str, ...] | None = None,
    practice: tuple[str, ...] = (),
    new_limit: int | None = None,
    minutes: int | None = None,
    exam: tuple[Exam, Path | None] | None = None,
    lab: tuple[LabKind | None, int] | None = None,
) -> None:
    """Run the app and end the process with it."""
    _prepare()
    from her2quiz.tui.app import Her2QuizApp

    app = Her2QuizApp(services, study=study, practice=practice, new_limit=new_limit, minutes=minutes)
    app.first_exam = exam
    if lab is not None:
        from her2quiz.session.lab.run import LabRun
        from her2quiz.tui.screens.lab.screen import has_pictures

        app.first_lab = LabRun(*lab, counts=has_pictures())
    _run(app, services, tell)


def run_preview(preview: Preview, services: Services, tell: Tell) -> None:
    """Run the preview and end the process with it."""
    _prepare()
    from her2quiz.tui.author_apps import PreviewApp

    _run(PreviewApp(preview, services), services, tell)


def run_class_results(report: ClassReport, services: Services, tell: Tell) -> None:
    """Show a report on a class and end the process with it."""
    _prepare()
    from her2quiz.tui.author_apps import ClassResultsApp

    _run(ClassResultsApp(report, services), services, tell)


def _prepare() -> None:
    """Set the frame rate, which Textual reads when it is imported, and import what takes less time without the rest of it.

    Garbage collection is off while importing, because importing frees nothing.
    """
    os.environ.setdefault("TEXTUAL_FPS", FRAMES_PER_SECOND)
    gc.disable()
    _import_asyncio_without_ssl()
    _import_commands_without_all_types()


def _import_asyncio_without_ssl() -> None:
    """Import asyncio as on a Python that was built without encryption, which takes long to load: nothing is sent."""
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment] # which lets its import fail
        try:
            import asyncio  # noqa: F401 - it finds ssl, or does without, only when it is imported
        finally:
            del sys.modules["ssl"]


def _import_commands_without_all_types() -> None:
    """Import Textual's commands without its module of all types, which loads widgets that are never shown.

    They name one of them, and that only in annotations.
    """
    if "textual.types" in sys.modules:
        return
    named = ModuleType("textual.types")
    vars(named)["IgnoreReturnCallbackType"] = Any
    sys.modules["textual.types"] = named
    try:
        with suppress(ImportError):  # where they need more of it, whoever imports them next gets all of it
            import textual.command  # noqa: F401 - imported for those that need it
    finally:
        del sys.modules["textual.types"]


def _run(app: Her2QuizApp, services: Services, tell: Tell) -> None:
    """Run an app, then close the files and end the process at once, without the interpreter's clean-up."""

    def finish() -> None:
        services.close()
        if app.last_frame is not None:
            app.last_frame.keep(services)
        if services.progress.loss:
            tell(f"her2quiz: {services.progress.loss}")
        sys.stdout.flush()  # noqa: TID251 - nothing is written
        sys.stderr.flush()  # noqa: TID251 - nothing is written

    app.leaving = Leaving(app.let_go, services.close, finish)
    app.leaving.watch()
    try:
        app.run()
    finally:
        app.let_go()
        finish()
    os._exit(app.exit_status)
