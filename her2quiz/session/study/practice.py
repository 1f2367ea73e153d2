"""Going over some cards once more, outside the schedule: no answer is written, and no date moves."""

from collections import deque
from collections.abc import Iterable

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.marking.answer import Answer
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, flag_note
from her2quiz.session.turn.posing import answered, posed
from her2quiz.session.turn.turn import AnsweredTurn, Turn


class Practice:
    """Asks cards until each was answered right once; one that was not comes again behind the others."""

    def __init__(self, services: Services, keys: Iterable[str]) -> None:
        """Pose the first card.

        Args:
            services: decks, clock and chance.
            keys: the cards; those that are no longer in a deck are left out.
        """
        self._services = services
        self._queue = deque(key for key in keys if services.library.has(key))
        self.total: int = len(self._queue)
        """How many cards there are."""
        self.turn: Turn | None = None
        """The question before the learner, open or answered; None when nothing is left."""
        self._draw()

    @property
    def answered(self) -> AnsweredTurn | None:
        """The question before the learner, if it is answered."""
        return self.turn if isinstance(self.turn, AnsweredTurn) else None

    @property
    def left(self) -> int:
        """How many cards are still to be known, the present one included."""
        return len(self._queue) + (self.turn is not None)

    def answer(self, answer: Answer) -> AnsweredTurn:
        """Mark an answer; nothing is written.

        Raises:
            NotAnAnswerError: if the answer is of another kind.
            LookupError: if no question is open.
        """
        if self.turn is None or self.answered is not None:
            raise LookupError("no question is open")
        turn = answered(self.turn, answer, self._services.clock())
        self.turn = turn
        return turn

    def hint(self) -> str | None:
        """Take the next hint; None if there is no further one, or the question was answered."""
        turn = self.turn
        if turn is None or self.answered is not None or not turn.has_hint:
            return None
        self.turn = turn.with_hint()
        return turn.card.hints[turn.hints]

    def go_on(self, *, knew: bool = True) -> None:
        """Draw the next card; LookupError if the present one is not answered.

        Args:
            knew: whether the learner knew it, if only the learner can tell; a mark decides for itself.
        """
        turn = self.answered
        if turn is None:
            raise LookupError("nothing was answered yet")
        is_known = knew if turn.mark.score is None else turn.mark.is_right
        if not is_known:
            self._queue.append(turn.key)
        self._draw()

    def flag(self, note: str) -> CardAction:
        """Note that something is wrong with the present card, which is kept; raises ProgressError."""
        return act(self._services, ActionKind.FLAG, self._key, note)

    @property
    def flag_note(self) -> str:
        """The note of the present card's latest flag; empty if there is none."""
        return flag_note(self._services, self._key)

    @property
    def _key(self) -> str:
        if self.turn is None:
            raise LookupError("no question is open")
        return self.turn.key

    def _draw(self) -> None:
        self.turn = None
        if self._queue:
            card = self._services.library.card(self._queue.popleft())
            self.turn = posed(card, self._services.rng.getrandbits(32), self._services.clock())
