"""Starts the app and leaves it."""

import gc
import os
import sys

from her2quiz.session.services import Services

FRAMES_PER_SECOND = "1000"
"""How often Textual may paint: a key need not wait for the next frame. Idle costs nothing, the timer then rests."""


def run_app(
    services: Services, *, study: tuple[str, ...] | None = None, new_limit: int | None = None
) -> None:
    """Run the app and end the process with it.

    Textual reads how often it may paint when it is imported, so it is told before. While it is imported nothing
    is thrown away, so the collector rests. At the end the files are closed, and the process leaves without
    taking itself apart piece by piece.
    """
    os.environ.setdefault("TEXTUAL_FPS", FRAMES_PER_SECOND)
    gc.disable()
    from her2quiz.tui.app import Her2QuizApp

    app = Her2QuizApp(services, study=study, new_limit=new_limit)
    app.run()
    services.close()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(app.return_code or 0)
