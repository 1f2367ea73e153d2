"""The first line of a session's screen: the deck, and how far the session is."""

from math import ceil

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession

_WIDE, _NARROW = 20, 10
"""Steps of the bar, where there is room and where there is less."""


def session_line(session: StudySession) -> tuple[Content, ...]:
    """Return the deck's title, then how far the session is: in full, and in shorter forms.

    The time left is said once the learner's pace is known.
    """
    done, forecast = progress_of(session), session.forecast
    left = f"   {wording.minutes_left(forecast.seconds)}" if forecast.is_known else ""
    counted = " · ".join(done.counted)
    bars = [Content(f"{counted}   {_bar(done.share, steps)}{left}") for steps in (_WIDE, _NARROW)]
    title = Content.styled(one_line(session.title), "bold")
    return title, *bars, Content(counted), Content(done.counted[0])


def _bar(share: float, steps: int) -> str:
    """Draw a share of 1. The first step is filled at once, and the last one only when all is done."""
    filled = steps if share >= 1 else min(steps - 1, ceil(steps * share))
    return "▰" * filled + "▱" * (steps - filled)
