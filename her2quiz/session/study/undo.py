"""Undo: takes back what was done last, in this session or an earlier one, and asks its card again."""

from collections.abc import Iterable
from contextlib import suppress

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back
from her2quiz.session.study.rated_answers import RatedAnswers
from her2quiz.session.study.turns import Turns
from her2quiz.session.turn.changed_answers import brought_forward
from her2quiz.session.turn.turn import ScheduledTurn


class Undo:
    """Takes back answers, flags, and cards that were buried, suspended or unsuspended."""

    def __init__(self, services: Services, turns: Turns, rated: RatedAnswers) -> None:
        """Take nothing back yet.

        Args:
            services: decks, log and clock.
            turns: where the card is asked again.
            rated: the answers of this session.
        """
        self._services, self._turns, self._rated = services, turns, rated
        self._answered: dict[str, ScheduledTurn] = {}
        self._done_here: set[str] = set()
        self._undone: list[Review | CardAction] = []

    def keep(self, action: CardAction, turn: ScheduledTurn) -> None:
        """Keep the answered turn that was buried or suspended, so that undo brings it back with its answer."""
        self._answered[action.id] = turn

    def note(self, action: CardAction) -> CardAction:
        """Note an action of this session, and return it; what was undone before cannot be redone any more."""
        self._done_here.add(action.id)
        self._undone.clear()
        return action

    def begin_anew(self) -> None:
        """Forget what was undone: something else was done since."""
        self._undone.clear()

    def next(self, decks: Iterable[str]) -> Review | CardAction | None:
        """Return the last thing done with a card of some decks, which undo would take back; None if nothing was done.

        Args:
            decks: their ids.
        """
        decks, answers = [*decks], self._rated.tally.answers
        review = answers[-1].review if answers else self._services.log.last_review(decks)
        action = self._services.actions.last(decks)
        if action is not None and (review is None or action.id > review.id):
            return action
        return review

    def is_of_this_session(self, done: Review | CardAction) -> bool:
        """Whether an answer or an action is of this session."""
        if isinstance(done, CardAction):
            return done.id in self._done_here
        return any(answered.review.id == done.id for answered in self._rated.tally.answers)

    def last(self, decks: Iterable[str]) -> Review | CardAction | None:
        """Take back the last thing done with a card of some decks.

        Args:
            decks: their ids.

        Returns:
            What was undone: an answer or an action. None if there was nothing to undo.

        Raises:
            ProgressError: if it cannot be written.
        """
        done = self._undo_latest() or self._undo_found(self.next(decks))
        if done is not None:
            self._undone.append(done)
        return done

    def _undo_latest(self) -> Review | None:
        """Take back the latest answer if nothing was written after it, as is usual: then the log need not be searched.

        None if something else was written since, here or by another copy.
        """
        answers = self._rated.tally.answers
        if answers and self._services.progress.is_latest(answers[-1].review.id):
            with suppress(OvertakenError):
                return self._undo_answer(answers[-1].review, is_latest=True)
        return None

    def _undo_found(self, done: Review | CardAction | None) -> Review | CardAction | None:
        if isinstance(done, CardAction):
            self._undo_action(done)
            return done
        return None if done is None else self._undo_answer(done)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo in this session; what was done in an earlier one is not looked up."""
        return bool(self._rated.tally.answers or self._done_here)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone, and nothing else was done since."""
        return bool(self._undone)

    def redo(self) -> Review | CardAction | None:
        """Do again what was undone last; None if nothing was, or something else was done since. Raises ProgressError."""
        if not self._undone:
            return None
        done = self._undone[-1]
        again = self._redo_action(done) if isinstance(done, CardAction) else self._rated.redo(done)
        self._undone.pop()
        return again

    def _redo_action(self, action: CardAction) -> CardAction:
        again = act(self._services, action.kind, action.card, action.note)
        self._done_here.add(again.id)
        if action.kind in (ActionKind.BURY, ActionKind.SUSPEND, ActionKind.RESET):
            self._rated.previous = None
            self._drop(action.card)
        elif action.kind is ActionKind.UNSUSPEND:
            self._ask_if_due(action.card)
        return again

    def _undo_answer(self, review: Review, *, is_latest: bool = False) -> Review:
        review, memory = self._rated.undo(review, is_latest=is_latest)
        self._turns.ask_again(review.card, memory, review.seed)
        return review

    def _undo_action(self, action: CardAction) -> None:
        """Take back an action; a card that was buried or suspended comes back now, if it is to be asked."""
        take_back(self._services, action)
        self._done_here.discard(action.id)
        answered = self._answered.pop(action.id, None)
        if answered is not None:
            self._turns.make_way(action.card)
            self._turns.present = answered
        elif action.kind in (ActionKind.BURY, ActionKind.SUSPEND, ActionKind.RESET):
            self._ask_if_due(action.card)
        elif action.kind is ActionKind.UNSUSPEND:
            self._drop(action.card)

    def _ask_if_due(self, key: str) -> None:
        memory, now = self._services.log.memory(key), self._services.clock()
        answer_keys = self._services.library.answer_keys
        if memory is None or brought_forward({key: memory}, answer_keys, now)[key].is_due(now):
            self._turns.ask_again(key, memory)

    def _drop(self, key: str) -> None:
        """Ask a card no more."""
        self._turns.queue.drop(key)
        present = self._turns.present
        if present is not None and present.key == key:
            self._turns.draw()
