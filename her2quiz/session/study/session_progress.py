"""How far a sitting is: its cards, each counted once however often it comes."""

from attrs import frozen

from her2quiz.session.study.study_session import StudySession


@frozen
class SessionProgress:
    """Where a sitting stands."""

    position: int
    """Which card this is, from 1, among those that were shown; one that comes again moves nothing on."""

    total: int
    """How many cards the sitting has."""

    again: int
    """How many of those that were answered are to come again."""

    share: float
    """How much is done, 0 to 1: a card counts half once it was answered, and in full when it comes no more."""

    @property
    def counted(self) -> tuple[str, ...]:
        """Say which card of how many, and how many are to be repeated, if any are."""
        again = [f"{self.again} to repeat"] if self.again else []
        return (f"{self.position} of {self.total}", *again)


def course(session: StudySession) -> SessionProgress:
    """Count the cards of a sitting."""
    answered, to_come = session.tally.cards, {*session.queue.keys(), *_present(session)}
    present = {session.posed.card.key} if session.posed else set[str]()
    total = len(answered | to_come | present)
    done = len(answered) + len(answered - to_come)
    return SessionProgress(
        len(answered | present), total, len(answered & to_come), done / (2 * max(1, total))
    )


def _present(session: StudySession) -> list[str]:
    """Give the present card, unless it is answered and comes no more."""
    posed, given = session.posed, session.given
    if posed is None:
        return []
    is_done = given is not None and given.rating is not None and not given.outcomes.of(given.rating).in_steps
    return [] if is_done else [posed.card.key]
