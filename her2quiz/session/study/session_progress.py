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
    """Count the cards of a session. It goes through those that were answered, never through all that are queued."""
    queue, turn, answered = session.queue, session.turn, session.tally.cards
    unfinished = turn.key if turn is not None and not turn.is_finished else None
    again = sum(key == unfinished or key in queue for key in answered)
    position, shown_to_come = len(answered), again
    if turn is not None and turn.key not in answered:
        position += 1
        shown_to_come += turn.key == unfinished or turn.key in queue
    to_come = len(queue) + (unfinished is not None and unfinished not in queue)
    return SessionProgress(position, to_come + position - shown_to_come, again, session.forecast.share_done)
