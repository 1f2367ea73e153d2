"""The first line of a session's screen: the deck, and how far the session is."""

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession

_STEPS = 10


def session_line(session: StudySession) -> tuple[Content, ...]:
    """Return the deck's title, then how far the session is: in full, and in shorter forms."""
    done = progress_of(session)
    filled = int(_STEPS * done.share)
    left = wording.minutes_left(session.tally.pace * session.remaining)
    counted = " · ".join(done.counted)
    right = f"{counted}   {'▰' * filled}{'▱' * (_STEPS - filled)}   {left}"
    title = Content.styled(one_line(session.title), "bold")
    return title, Content(right), Content(counted), Content(done.counted[0])
