"""A study session: pose, mark, save, go on. It knows no screen."""

from collections.abc import Collection, Iterable

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.domain.keys import deck_of
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.session.day.daily_plan import DailyPlan
from her2quiz.session.day.today import Today
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.study.card_actions import act, flag_note
from her2quiz.session.study.card_queue import CardQueue
from her2quiz.session.study.disclaimers import Disclaimers
from her2quiz.session.study.forecast import Forecast
from her2quiz.session.study.rated_answers import RatedAnswers
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.study.turns import Turns
from her2quiz.session.study.undo import Undo
from her2quiz.session.turn.posing import answered, scheduled
from her2quiz.session.turn.turn import ScheduledTurn, Turn

MORE_NEW, MORE_DUE = 10, 20
"""How many further new cards, and due cards that wait, are offered when nothing is left for today."""


class StudySession:
    """One session over some decks: its methods are what a learner can do."""

    def __init__(
        self,
        services: Services,
        decks: Iterable[ShelfDeck],
        new_limit: int | None = None,
        *,
        minutes: int | None = None,
        only: Iterable[str] | None = None,
    ) -> None:
        """Choose today's cards and draw the first.

        Args:
            services: decks, log, clock and chance.
            decks: which decks to study.
            new_limit: how many new cards may come today over all decks, including those already seen today; the
                learner's own settings if not given.
            minutes: after how many minutes it is time to stop; None for no limit.
            only: the cards to choose from, if not all cards of the decks.
        """
        self._only = None if only is None else frozenset(only)
        self._services, self._daily = services, DailyPlan(services, decks, only=self._only)
        self._new_limit = new_limit
        memories = services.log.memories(self._ids)
        plan = self._daily.today(memories, new_limit)
        self.postponed = plan.postponed
        """How many due cards are moved to another day because a sibling or look-alike is asked today."""
        self.queue = CardQueue.of(plan.entries, memories)
        """What is still to be asked after this turn."""
        self.disclaimers = Disclaimers(lambda: self.decks)
        """What the decks want a learner to keep in mind."""
        tally = SessionTally(usual_pace=services.log.usual_pace())
        self._turns = Turns(
            services.library, services.clock, services.rng, self.queue, memories, recent=tally.latest_cards
        )
        self.forecast = Forecast(services, self._turns, tally, minutes)
        """What it probably still takes."""
        self._rated = RatedAnswers(services, self.decks, self._turns, tally, self.forecast)
        self._undo = Undo(services, self._turns, self._rated)
        self._turns.draw()

    @property
    def decks(self) -> tuple[ShelfDeck, ...]:
        """The decks, as they were read last."""
        return self._daily.decks

    @property
    def turn(self) -> Turn | None:
        """The question before the learner, open or answered; None when nothing is left."""
        return self._turns.present

    @property
    def answered(self) -> ScheduledTurn | None:
        """The question before the learner, if it is answered."""
        turn = self._turns.present
        return turn if isinstance(turn, ScheduledTurn) else None

    @property
    def tally(self) -> SessionTally:
        """What was answered in this session and not undone."""
        return self._rated.tally

    @property
    def remaining(self) -> int:
        """How many cards are still to come, including the present one until it is answered and rated."""
        is_unrated = self.answered is not None and self.answered.rating is None
        return len(self.queue) + (self._turns.is_open or is_unrated)

    def today(self) -> Today:
        """Return what is still asked today over all decks."""
        return Today(self._services, self._services.clock().day)

    @property
    def title(self) -> str:
        """The title of the deck the present card belongs to."""
        id_ = deck_of(self._present().key)
        return next(deck.header.title for deck in self.decks if deck.header.id == id_)

    def answer(self, answer: Answer) -> ScheduledTurn:
        """Mark an answer. One that can be marked is on disk, with its proposed rating, when this returns.

        Raises:
            NotAnAnswerError: if the answer is of another kind.
            ProgressError: if it cannot be saved; the question is then still open.
            LookupError: if the question was answered already.
        """
        if self.answered is not None:
            raise LookupError("the question was answered already")
        self._undo.begin_anew()
        present = self._present()
        disclaimer = self.disclaimers.to_tell(present.key)
        marked = answered(present, answer, self._services.clock(), disclaimer)
        turn = scheduled(marked, self._services.settings, self._services.preferences.ratings)
        turn = turn if turn.proposed is None else self._rated.save(turn, turn.proposed)
        self.disclaimers.tell(turn.disclaimer)
        self._turns.present = turn
        return turn

    def rate(self, rating: Rating) -> None:
        """Rate the answer, or overrule the proposed rating; it is on disk when this returns. Raises ProgressError."""
        turn = self._answered()
        if turn.rating is not rating:
            self._turns.present = self._rated.save(turn, rating)

    def go_on(self) -> None:
        """Draw the next question; raises LookupError if the present one is not answered and rated."""
        turn = self._answered()
        if turn.rating is None:
            raise LookupError("the answer was not rated yet")
        self._rated.leave(turn)
        self._turns.draw()

    def overrule(self, rating: Rating) -> ScheduledTurn | None:
        """Change the rating of the previous turn; None if there is none. Raises ProgressError."""
        self._undo.begin_anew()
        return self._rated.overrule(rating)

    @property
    def previous(self) -> ScheduledTurn | None:
        """The answered turn before the present one, whose rating can be changed; None if there is none."""
        return self._rated.previous

    def was_right(self) -> ScheduledTurn | None:
        """Count a typed answer as right: the present one, or else the previous one. Raises ProgressError.

        Returns:
            The turn as it counts now; None if there is no typed answer that was marked wrong.
        """
        return self._rated.count_right()

    def hint(self) -> str | None:
        """Take the next hint; None if there is no further one, or the question was answered."""
        turn = self.turn
        if turn is None or not self._turns.is_open or not turn.has_hint:
            return None
        self._turns.present = turn.with_hint()
        return turn.card.hints[turn.hints]

    def flag(self, note: str) -> CardAction:
        """Note that something is wrong with the present card; raises ProgressError."""
        return self._undo.note(act(self._services, ActionKind.FLAG, self._present().key, note))

    @property
    def flag_note(self) -> str:
        """The note of the present card's latest flag; empty if there is none."""
        return flag_note(self._services, self._present().key)

    def bury(self) -> CardAction:
        """Bury the present card, answered or not, until tomorrow, and draw the next; raises ProgressError."""
        return self._drop(ActionKind.BURY)

    def suspend(self) -> CardAction:
        """Suspend the present card, answered or not, and draw the next; raises ProgressError."""
        return self._drop(ActionKind.SUSPEND)

    def undo(self) -> Review | CardAction | None:
        """Undo what was done last with a card of these decks, in this session or an earlier one; None if nothing was."""
        return self._undo.last(self._ids)

    def next_undo(self) -> Review | CardAction | None:
        """Return what undo would take back; None if there is nothing."""
        return self._undo.next(self._ids)

    def is_of_this_session(self, done: Review | CardAction) -> bool:
        """Whether an answer or an action is of this session, so that taking it back surprises nobody."""
        return self._undo.is_of_this_session(done)

    @property
    def can_undo(self) -> bool:
        """Whether something of this session can be undone."""
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is something to redo."""
        return self._undo.can_redo

    def redo(self) -> Review | CardAction | None:
        """Do again what was undone last, if nothing else was done since; None otherwise. Raises ProgressError."""
        return self._undo.redo()

    def reload(self) -> None:
        """Read the decks again, and pose the present card anew if it is open; raises Her2QuizError.

        A card that an edit has removed gives way to the next one.
        """
        self._services.reload_decks()
        ids = self._ids
        self._daily = self._daily.in_order_of_shelf()
        self._turns.memories = self._services.log.memories(ids)
        self._turns.pose_anew()

    def choose_new_again(self) -> None:
        """Choose today's new cards anew, as after another path was chosen; an open new card gives way to them."""
        self._daily = self._daily.in_order_of_shelf()
        entries = self._daily.today(self._turns.memories, self._new_limit).entries
        self.queue.replace_new(entry for entry in entries if entry.reason is Reason.NEW)
        if self.turn is None or (self._turns.is_open and self.turn.entry.reason is Reason.NEW):
            self._turns.draw()

    def due_on(self, days_ahead: int) -> int:
        """Count the cards of these decks, new ones excepted, that will be due so many study days from today."""
        return self._daily.due_on(self._turns.memories, days_ahead)

    def unseen(self) -> int:
        """Count the cards of these decks that were never asked."""
        return sum(key not in self._turns.memories for key in self._daily.askable())

    def more_new(self, count: int) -> int:
        """Add new cards beyond today's limit; gives how many there were."""
        return self._add(self._daily.more_new(self._turns.memories, count, self.to_come()))

    def limit_with_more(self) -> int | None:
        """Return a limit of new cards with which another session over these decks has a card today; None if none has."""
        limit = self.today().introduced + MORE_NEW
        further = StudySession(self._services, self.decks, limit, only=self._only)
        return limit if further.turn is not None else None

    def to_come(self) -> list[str]:
        """Return the cards that are still to come, the present one included until it comes no more, each once."""
        return [*dict.fromkeys([*self._turns.unfinished, *self.queue.keys()])]

    def waiting(self) -> int:
        """Count the due cards of these decks that are left for another day, because today's limit is reached."""
        return self._daily.waiting(self._turns.memories, self.to_come())

    def resting(self) -> int:
        """Count the cards that were asked often in a row and rest until the next session."""
        to_come, memories = {*self.to_come()}, self._turns.memories
        return sum(key in memories and memories[key].in_steps for key in self.tally.cards - to_come)

    def more_due(self, count: int) -> int:
        """Add due cards beyond today's limit; gives how many there were."""
        return self._add(self._daily.more_due(self._turns.memories, count, self.to_come()))

    def _add(self, entries: Collection[Entry]) -> int:
        self.queue.extend(entries)
        if self.turn is None:
            self._turns.draw()
        return len(entries)

    @property
    def _ids(self) -> list[str]:
        return [deck.header.id for deck in self.decks]

    def _drop(self, kind: ActionKind) -> CardAction:
        turn, answered = self._present(), self.answered
        action = self._undo.note(act(self._services, kind, turn.key))
        if answered is not None and answered.rating is not None:
            self._undo.keep(action, answered)
        self._rated.previous = None
        self.queue.drop(turn.key)
        self._turns.draw()
        return action

    def _present(self) -> Turn:
        turn = self._turns.present
        if turn is None:
            raise LookupError("no question is open")
        return turn

    def _answered(self) -> ScheduledTurn:
        turn = self._turns.present
        if not isinstance(turn, ScheduledTurn):
            raise LookupError("nothing was answered yet")
        return turn
