"""Undo: takes back what was done last, in this session or an earlier one, and asks its card again."""

from collections.abc import Iterable

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import take_back
from her2quiz.session.study.changed_answers import brought_forward
from her2quiz.session.study.rated_answers import RatedAnswers
from her2quiz.session.study.turn import ScheduledTurn
from her2quiz.session.study.turns import Turns


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

    def keep(self, action: CardAction, turn: ScheduledTurn) -> None:
        """Keep the answered turn that was buried or suspended, so that undo brings it back with its answer."""
        self._answered[action.id] = turn

    def last(self, decks: Iterable[str]) -> Review | CardAction | None:
        """Take back the last thing done with a card of some decks.

        Args:
            decks: their ids.

        Returns:
            What was undone: an answer or an action. None if there was nothing to undo.

        Raises:
            ProgressError: if it cannot be written.
        """
        decks, answers = [*decks], self._rated.tally.answers
        review = answers[-1].review if answers else self._services.log.last_review(decks)
        action = self._services.actions.last(decks)
        if action is not None and (review is None or action.id > review.id):
            self._undo_action(action)
            return action
        return None if review is None else self._undo_answer(review)

    def _undo_answer(self, review: Review) -> Review:
        review = self._services.log.with_todays_key(review)
        self._rated.undo(review)
        self._turns.ask_again(review.card, self._services.log.memory(review.card), review.seed)
        return review

    def _undo_action(self, action: CardAction) -> None:
        """Take back an action; a card that was buried or suspended comes back now, if it is to be asked."""
        take_back(self._services, action)
        answered = self._answered.pop(action.id, None)
        if answered is not None:
            self._turns.make_way(action.card)
            self._turns.present = answered
        elif action.kind in (ActionKind.BURY, ActionKind.SUSPEND):
            self._ask_if_due(action.card)
        elif action.kind is ActionKind.UNSUSPEND:
            self._suspend_again(action.card)

    def _ask_if_due(self, key: str) -> None:
        memory, now = self._services.log.memory(key), self._services.clock()
        answer_keys = self._services.library.answer_keys
        if memory is None or brought_forward({key: memory}, answer_keys, now)[key].is_due(now):
            self._turns.ask_again(key, memory)

    def _suspend_again(self, key: str) -> None:
        self._turns.queue.drop(key)
        if self._turns.is_open_for(key):
            self._turns.draw()
