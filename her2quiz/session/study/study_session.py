"""A study session: pose, mark, save, go on. It knows no screen."""

from collections.abc import Iterable
from datetime import timedelta
from random import Random

from attrs import evolve

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.domain.keys import deck_of
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.queue import Entry
from her2quiz.domain.scheduling.reason import Reason
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.study.answer_recorder import AnswerRecorder
from her2quiz.session.study.card_actions import act, last_action, take_back
from her2quiz.session.study.card_queue import CardQueue
from her2quiz.session.study.changed_answers import brought_forward
from her2quiz.session.study.daily_plan import asked_keys, plan
from her2quiz.session.study.known_decks import KnownDecks
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.study.turn import Given, Posed

MORE_NEW = 10
"""How many further new cards are offered when nothing is left for today."""


class StudySession:
    """One sitting over some decks."""

    def __init__(self, services: Services, decks: Iterable[ShelfDeck], new_limit: int | None = None) -> None:
        """Choose today's cards and draw the first.

        Args:
            services: decks, log, clock and chance.
            decks: which decks to study.
            new_limit: how many new cards may come today, those already seen today included; the learner's own
                setting if not given.
        """
        self._services = services
        self._recorder = AnswerRecorder(services)
        self.decks = tuple(decks)
        self._titles = {deck.header.id: deck.header.title for deck in self.decks}
        self.posed: Posed | None = None
        """The question before the learner; None when nothing is left."""
        self.given: Given | None = None
        """What was answered to it; None until something was."""
        self.tally = SessionTally()
        """What was answered in this sitting."""
        self._previous: tuple[Posed, Given] | None = None
        self._answered_aside: dict[str, tuple[Posed, Given]] = {}
        self._known = KnownDecks(services, self.decks)
        self._memories = services.log.memories(deck.header.id for deck in self.decks)
        self.postponed = 0
        """How many due cards wait for another day because they are too like one of today's."""
        self.queue = self._plan(services.preferences.new_per_day if new_limit is None else new_limit)
        """What is still to be asked, the present question aside."""
        self._draw()

    @property
    def remaining(self) -> int:
        """How many cards are still to come, the present one included until it is answered and rated."""
        is_open = self.posed is not None and (self.given is None or self.given.rating is None)
        return len(self.queue) + is_open

    @property
    def title(self) -> str:
        """The title of the deck to which the present question belongs."""
        return self._titles[deck_of(self._open_question().card.key)]

    def answer(self, answer: Answer) -> Given:
        """Mark an answer. One that can be marked is on disk, with its proposed rating, when this returns.

        Raises:
            NotAnAnswerError: if the answer is of another kind.
            ProgressError: if it cannot be saved; the question then stands as before.
            LookupError: if the question was answered already.
        """
        posed = self._open_question()
        if self.given is not None:
            raise LookupError("the question was answered already")
        mark = marking.mark(posed.question, answer)
        now = self._services.clock()
        proposed = None if mark.score is None else posed.proposed(mark.score)
        told = self._services.settings
        possible = outcomes(posed.card.key, posed.memory, now, told, posed.brief_answer_key)
        self.given = Given(answer, mark, now, possible, proposed, review=None)
        if proposed is not None:
            try:
                self._save(proposed)
            except BaseException:
                self.given = None
                raise
        return self.given

    def rate(self, rating: Rating) -> None:
        """Rate the answer, or overrule the rating that was proposed; it is on disk when this returns.

        Raises:
            ProgressError: if it cannot be saved.
        """
        given = self._answered()
        if given.rating is not rating:
            self._save(rating)

    def go_on(self) -> None:
        """Draw the next question; raises LookupError if the present one is not answered and rated."""
        posed, given = self._open_question(), self._answered()
        if given.rating is None:
            raise LookupError("the answer was not rated yet")
        self._previous = (posed, given)
        self._come_back(posed.card.key, given.outcomes.of(given.rating))
        self._draw()

    def overrule(self, rating: Rating) -> Given | None:
        """Overrule the rating of the answer before the present question; it is on disk when this returns.

        Returns:
            The answer with its new rating; None if there is none to overrule.
        """
        if self._previous is None or self._previous[1].review is None:
            return None
        posed, given = self._previous
        if given.rating is not rating:
            given = self._record(posed, given, rating)
            self._previous = (posed, given)
            self._come_back(posed.card.key, given.outcomes.of(rating))
            if self.posed is None or (self.posed.card.key == posed.card.key and self.given is None):
                self._draw()
        return given

    def hint(self) -> str | None:
        """Give the next hint; None if there is no further one, or the question was answered."""
        posed = self.posed
        if posed is None or self.given is not None or posed.hints >= len(posed.card.hints):
            return None
        posed.hints += 1
        return posed.card.hints[posed.hints - 1]

    def was_right(self) -> Given | None:
        """Count a typed answer as right: the present one, or the one before an open question.

        Returns:
            The answer as it is counted now; None if there is none of which that can be said.

        Raises:
            ProgressError: if it cannot be saved.
        """
        posed, given = (self.posed, self.given) if self.given else self._previous or (None, None)
        if posed is None or given is None or not given.can_be_right:
            return None
        rating = posed.proposed(1)
        given = evolve(given, mark=evolve(given.mark, score=1.0), proposed=rating, was_right=True)
        given = self._record(posed, given, rating)
        if posed is self.posed:
            self.given = given
        else:
            self._previous = (posed, given)
            self._come_back(posed.card.key, given.outcomes.of(rating))
        return given

    def flag(self, note: str) -> CardAction:
        """Note that something is wrong with the present card; raises ProgressError."""
        return act(self._services, ActionKind.FLAG, self._open_question().card.key, note)

    def put_aside(self, kind: ActionKind) -> CardAction:
        """Bury or suspend the present card, answered or not, and draw the next; raises ProgressError."""
        posed, given = self._open_question(), self.given
        action = act(self._services, kind, posed.card.key)
        self._previous = (posed, given) if given is not None and given.review is not None else None
        if self._previous is not None:
            self._answered_aside[action.id] = self._previous
        self.queue.drop(posed.card.key)
        self._draw()
        return action

    def undo(self) -> Review | CardAction | None:
        """Undo the last thing done with a card of these decks, in this sitting or an earlier one, and ask it again.

        Returns:
            What was undone, an answer or anything else; None if there is nothing to undo.
        """
        answers, ids = self.tally.answers, [deck.header.id for deck in self.decks]
        review = answers[-1].review if answers else self._services.log.last_review(ids)
        action = last_action(self._services, ids)
        if action is not None and (review is None or action.id > review.id):
            return self._undo_action(action)
        if review is None:
            return None
        review = self._services.log.as_known_today(review)
        self._recorder.undo(review)
        self._previous = None
        self.tally.forget(review.id)
        self._ask_again(review.card, review.seed)
        return review

    def posed_again(self, review: Review) -> Posed:
        """Give the question of an earlier answer just as it was posed then, from its seed."""
        return self._posed(Entry(review.card, Reason.DUE), review.seed)

    def reload(self) -> None:
        """Read the decks again, and pose the present card anew if it is not answered; raises Her2QuizError.

        What an editor made of the file: a card that is no longer there gives way to the next one.
        """
        posed = self.posed
        self._services.library.reload()
        self._services.follow_renamings()
        names = [deck.header.id for deck in self.decks]
        self.decks = tuple(deck for deck in self._services.library.decks if deck.header.id in names)
        self._memories = self._services.log.memories(names)
        if posed is None or self.given is not None:
            return
        if self._services.library.has(posed.card.key):
            again = self._posed(posed.entry, posed.seed)
            again.hints = min(posed.hints, len(again.card.hints))
            self.posed = again
        else:
            self._draw()

    def due_on(self, days_ahead: int) -> int:
        """Count the cards of these decks, new ones aside, that will be due so many study days from today."""
        now = self._services.clock()
        then = evolve(now, day=now.day + timedelta(days=days_ahead))
        keys = asked_keys(self._services, self.decks, then.day)
        memories = brought_forward(self._services.library, self._memories, now.day)
        return sum(memories[key].is_due(then) for key in keys if key in memories)

    def unseen(self) -> int:
        """Count the cards of these decks that were never asked."""
        return sum(key not in self._memories for key in self._keys())

    def more_new(self, count: int) -> int:
        """Add new cards beyond today's limit; gives how many there were."""
        to_come = [*([self.posed.card.key] if self.posed else []), *self.queue.keys()]
        known = self._memories.keys() | set(to_come)
        keys = [key for key in self._keys() if key not in known]
        planned = plan(self._services, keys, self._memories, count, to_come)
        entries = [entry for entry in planned.entries if entry.reason is Reason.NEW]
        self.queue.extend(entries)
        if self.posed is None:
            self._draw()
        return len(entries)

    def _plan(self, new_limit: int) -> CardQueue:
        now = self._services.clock()
        seen_today = sum(memory.first_day == now.day for memory in self._memories.values())
        planned = plan(self._services, self._keys(), self._memories, new_limit - seen_today)
        self.postponed = planned.postponed
        return CardQueue.of(planned.entries, self._memories)

    def _keys(self) -> list[str]:
        return asked_keys(self._services, self.decks)

    def _draw(self) -> None:
        """Pose the next card that is still in a deck; an edit may have taken some out."""
        entry = self.queue.next(self._services.clock())
        while entry is not None and not self._services.library.has(entry.key):
            entry = self.queue.next(self._services.clock())
        self._pose(entry, self._services.rng.getrandbits(32))

    def _pose(self, entry: Entry | None, seed: int) -> None:
        self.given = None
        self.posed = self._posed(entry, seed) if entry else None

    def _posed(self, entry: Entry, seed: int) -> Posed:
        rng = Random(seed)  # noqa: S311 - shuffling, not secrecy
        written = self._services.library.card(entry.key)
        card, memory = written.drawn(rng), self._memories.get(entry.key)
        now, answer_key = self._services.clock(), written.kind.answer_key
        return Posed(entry, card, card.kind.pose(rng), seed, memory, now, answer_key)

    def _undo_action(self, action: CardAction) -> CardAction:
        """Take back a flag, or let a card that was put aside stand before the learner again, if it is to be asked."""
        take_back(self._services, action)
        answered = self._answered_aside.pop(action.id, None)
        if answered is not None:
            self._make_way(action.card)
            self.posed, self.given = answered
        elif action.kind in (ActionKind.BURY, ActionKind.SUSPEND) and self._is_to_be_asked(action.card):
            self._ask_again(action.card, self._services.rng.getrandbits(32))
        elif action.kind is ActionKind.UNSUSPEND:
            self.queue.drop(action.card)
            if self.posed is not None and self.posed.card.key == action.card and self.given is None:
                self._draw()
        return action

    def _is_to_be_asked(self, key: str) -> bool:
        memory = self._services.log.memory(key)
        now = self._services.clock()
        known = brought_forward(self._services.library, {key: memory} if memory else {}, now.day)
        return memory is None or known[key].is_due(now)

    def _make_way(self, key: str) -> None:
        """Let the question that stands there, if it is of another card and still open, come next."""
        if self.posed is not None and self.posed.card.key != key and self.given is None:
            self.queue.put_first(self.posed.entry)

    def _ask_again(self, key: str, seed: int) -> None:
        """Put a card before the learner again; the one that stood there comes next."""
        self._make_way(key)
        if self._services.library.has(key):
            self.queue.drop(key)
            memory = self._remember(key)
            reason = Reason.NEW if memory is None else Reason.STEPS if memory.in_steps else Reason.DUE
            self._pose(Entry(key, reason), seed)
        else:
            self._draw()

    def _save(self, rating: Rating) -> None:
        self.given = self._record(self._open_question(), self._answered(), rating)

    def _record(self, posed: Posed, given: Given, rating: Rating) -> Given:
        recorded = self._recorder.record(posed, given, rating)
        self._memories[posed.card.key] = recorded.outcomes.of(rating)
        self._known.note(deck_of(posed.card.key))
        if recorded.review is not None:
            self.tally.note(recorded.review, posed.card, replaces=given.review)
        return recorded

    def _come_back(self, key: str, memory: Memory) -> None:
        """Let a card in its steps come back in this sitting, and no other."""
        if memory.in_steps:
            self.queue.wait(key, memory)
        else:
            self.queue.drop(key)

    def _remember(self, key: str) -> Memory | None:
        """Take from the log what is remembered of a card."""
        memory = self._services.log.memory(key)
        self._memories.pop(key, None)
        if memory is not None:
            self._memories[key] = memory
        return memory

    def _open_question(self) -> Posed:
        if self.posed is None:
            raise LookupError("no question is open")
        return self.posed

    def _answered(self) -> Given:
        if self.given is None:
            raise LookupError("nothing was answered yet")
        return self.given
