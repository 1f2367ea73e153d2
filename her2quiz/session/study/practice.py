"""Going over some cards once more, outside the schedule.

No answer is written and no date moves, unless the learner has set that what is missed comes back sooner.
"""

from collections import deque
from collections.abc import Iterable

from attrs import evolve

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import PRACTICE
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from her2quiz.session.study.answer_recorder import AnswerRecorder
from her2quiz.session.study.card_actions import act, flag_note
from her2quiz.session.turn.posing import answered, posed, scheduled
from her2quiz.session.turn.turn import AnsweredTurn, Turn

PULLS_FORWARD = "what you miss comes back sooner"
"""Is said of practice where the learner has set that."""


def rule_of(preferences: Preferences) -> str:
    """Return what practice does to dates, in a few words."""
    return PULLS_FORWARD if preferences.practice_pulls_forward else wording.NO_DATE_MOVES


class Practice:
    """Asks cards until each was answered right once; one that was not comes again behind the others."""

    def __init__(self, services: Services, keys: Iterable[str]) -> None:
        """Pose the first card.

        Args:
            services: decks, clock and chance.
            keys: the cards; those that are no longer in a deck are left out.
        """
        self._services, self._recorder = services, AnswerRecorder(services, PRACTICE)
        self._queue = deque(key for key in keys if services.library.has(key))
        self.total: int = len(self._queue)
        """How many cards there are."""
        self.rule: str = rule_of(services.preferences)
        """What practice does to dates, in a few words."""
        self._asked, self._missed = set[str](), set[str]()
        self.pulled_forward: int = 0
        """How many cards that were missed come back sooner than they would have."""
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
        self._asked.add(turn.key)
        is_known = knew if turn.mark.score is None else turn.mark.is_right
        if not is_known:
            self._queue.append(turn.key)
            self._note_miss(turn)
        self._draw()

    def told(self) -> str:
        """Say how it went: how many cards were practised and missed, and what that does to their dates."""
        if not self._asked:
            return ""
        missed = f"{len(self._missed)} missed" if self._missed else "none missed"
        said = f"Practised {wording.plural(len(self._asked), 'card')}, {missed}."
        if not self.pulled_forward:
            return f"{said} No date moved."
        back = wording.plural(self.pulled_forward, "missed card comes", "missed cards come")
        return f"{said} {back} back in the next session."

    @property
    def _pulls_forward(self) -> bool:
        return self._services.preferences.practice_pulls_forward

    def _note_miss(self, turn: AnsweredTurn) -> None:
        """Let a missed card come back sooner, if the learner has set that, and it would come later. Raises ProgressError."""
        is_first, now = turn.key not in self._missed, self._services.clock()
        self._missed.add(turn.key)
        memory = self._services.log.memory(turn.key) if is_first and self._pulls_forward else None
        if memory is None or memory.is_due(now):
            return
        missed = scheduled(evolve(turn, memory=memory), self._services.settings)
        if missed.outcomes.after(Rating.AGAIN).due_day < memory.due_day:
            self._recorder.record(missed, Rating.AGAIN)
            self.pulled_forward += 1

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
