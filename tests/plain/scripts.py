"""A learner who types the lines of a script."""

from collections.abc import Iterable

from her2quiz.plain.study import PlainStudy
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession


class Script:
    """Types lines and records what is written in between. Its input ends after its last line."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Prepare the lines to type."""
        self._lines = iter(lines)
        self.seen: list[str] = []
        """Everything that was written, including prompts."""

    def read(self, prompt: str) -> str | None:
        """Type the next line."""
        self.seen.append(f"> {prompt}")
        line = next(self._lines, None)
        return None if line is None else f"{line}\n"


def play(services: Services, *lines: str, new_limit: int = 10, summary: bool = False) -> list[str]:
    """Study all decks by a script; return everything that was written, with a mark before each prompt."""
    script = Script(lines)
    session = StudySession(services, services.library.decks, new_limit)
    view = PlainStudy(session, services, script.read, script.seen.append)
    view.run()
    if summary:
        view.summary()
    return script.seen
