"""How far a session is, for the first line of the study screen."""

from textual.content import Content

from her2quiz.session import wording
from her2quiz.session.study import StudySession

_STEPS = 10


def progress(session: StudySession) -> tuple[Content, ...]:
    """Give the deck's title, then how far the session is, in more words and in fewer."""
    done, total = session.tally.count, session.tally.count + session.remaining
    filled = _STEPS * done // max(1, total)
    left = wording.minutes_left(session.tally.pace * session.remaining)
    position = done + (session.given is None or session.given.rating is None)
    right = f"{position} of {total}   {'▰' * filled}{'▱' * (_STEPS - filled)}   {left}"
    short = f"{position} of {total}"
    return Content.styled(wording.one_line(session.title), "bold"), Content(right), Content(short)
