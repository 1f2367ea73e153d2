"""How far a session is: its cards, each counted once however often it comes."""

from attrs import frozen

from her2quiz.session.study.study_session import StudySession


@frozen
class SessionProgress:
    """How far a session is."""

    position: int
    """Which card this is, from 1, among those that were shown; one that comes again moves nothing on."""

    total: int
    """How many cards the session has."""

    again: int
    """How many of those that were answered are to come again."""

    share: float
    """How much is done, 0 to 1: it grows with every answer, and is 1 when nothing is left."""

    @property
    def counted(self) -> tuple[str, ...]:
        """Say which card of how many, and how many are to be repeated, if any are."""
        again = [f"{self.again} to repeat"] if self.again else []
        return (f"{self.position} of {self.total}", *again)


def progress_of(session: StudySession) -> SessionProgress:
    """Count the cards of a session."""
    to_come, present = {*session.to_come()}, {session.turn.key} if session.turn else set[str]()
    answered = session.tally.cards
    shown = answered | present
    total = len(to_come) + len(shown - to_come)
    return SessionProgress(len(shown), total, len(answered & to_come), session.forecast.share_done)
