"""What a screen takes its cards from: a session, practice, or an exam."""

from typing import Protocol

from her2quiz.domain.marking.answer import Answer
from her2quiz.session.turn.turn import AnsweredTurn, Turn


class Asking(Protocol):
    """What asks cards, one after the other."""

    @property
    def turn(self) -> Turn | None:
        """The question before the learner, open or answered; None when nothing is left."""

    @property
    def answered(self) -> AnsweredTurn | None:
        """The question before the learner, if it is answered."""

    def answer(self, answer: Answer) -> object:
        """Take an answer."""

    def hint(self) -> str | None:
        """Take the next hint; None if there is no further one."""

    def flag(self, note: str) -> object:
        """Note that something is wrong with the present card."""

    @property
    def flag_note(self) -> str:
        """The note of the present card's latest flag."""
