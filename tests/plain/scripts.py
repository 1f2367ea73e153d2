"""A learner who types what is in a script."""

from collections.abc import Iterable

from her2quiz.plain.study import PlainStudy
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession


class Script:
    """Types lines, and notes all that is written in between; its input ends with its last line."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Prepare the lines that are typed."""
        self._lines = iter(lines)
        self.seen: list[str] = []
        """Everything that was written, prompts included."""

    def read(self, prompt: str) -> str | None:
        """Type the next line."""
        self.seen.append(f"> {prompt}")
        line = next(self._lines, None)
        return None if line is None else f"{line}\n"


def play(services: Services, *lines: str, new_limit: int = 10, summary: bool = False) -> list[str]:
    """Study all decks by a script; gives all that was written, prompts with a mark before them."""
    script = Script(lines)
    session = StudySession(services, services.library.decks, new_limit)
    view = PlainStudy(session, services, script.read, script.seen.append)
    view.run()
    if summary:
        view.summary()
    return script.seen
