"""Rated answers: what study alone does with an answer. They are saved, overruled and undone."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from random import Random

from attrs import evolve

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.review import Review
from her2quiz.domain.keys import deck_of
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.domain.rating import Rating, as_offered
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.study.answer_recorder import AnswerRecorder
from her2quiz.session.study.forecast import Forecast
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.study.turns import Turns
from her2quiz.session.turn.leech import Leech, leech_of
from her2quiz.session.turn.turn import ScheduledTurn
from her2quiz.store.progress_file import ProgressFile


class RatedAnswers:
    """The answers of one session, in the log and in the tally."""

    def __init__(
        self,
        services: Services,
        decks: Iterable[ShelfDeck],
        turns: Turns,
        tally: SessionTally,
        forecast: Forecast,
    ) -> None:
        """Save nothing yet.

        Args:
            services: decks, log and clock.
            decks: the decks that are studied.
            turns: the turns that are answered.
            tally: what was answered in this session.
            forecast: what the session probably still takes.
        """
        self._services, self._turns, self._forecast = services, turns, forecast
        self._recorder, self._known = AnswerRecorder(services), KnownDecks(services.progress, decks)
        self._no_leeches = set[tuple[str, date]]()
        self.tally = tally
        """What was answered in this session and not undone."""
        self.previous: ScheduledTurn | None = None
        """The answered turn before the present one; None if there is none that can be overruled."""

    def save(self, turn: ScheduledTurn, rating: Rating) -> ScheduledTurn:
        """Write an answer with a rating, in place of what was written for it before; raises ProgressError."""
        key, before = turn.key, self._forecast.told
        saved = self._recorder.record(turn, rating)
        after = saved.outcomes.after(rating)
        self._turns.remember(key, after)
        self._known.note(deck_of(key))
        if saved.review is not None:
            self.tally.note(saved.review, turn.card, replaces=turn.review, before=before)
            self._weigh(key, after)
        leech = self._leech(key, after) if rating is Rating.AGAIN else None
        return saved if saved.leech is leech else evolve(saved, leech=leech)

    def _weigh(self, key: str, memory: Memory) -> None:
        self.tally.weigh(self._forecast.answers_after(key, memory), self._forecast.again(memory))

    def _leech(self, key: str, memory: Memory) -> Leech | None:
        """Return what there is to say of a leech. The log is searched once a day for a card that is none yet.

        It is not searched at all for a card that was not asked often enough, or is known for fewer days than it would
        have to be missed on.
        """
        day, most = memory.day, self._services.preferences.leech_misses
        days_known = (day - memory.first_day).days + 1
        if min(days_known, memory.reviews) < most or (key, day) in self._no_leeches:
            return None
        found = leech_of(self._services, key)
        if found is None:
            self._no_leeches.add((key, day))
        return found

    def leave(self, turn: ScheduledTurn) -> None:
        """Make a rated turn the previous one, and queue its card again if it is in its steps."""
        self.previous, rating = turn, turn.rating
        if rating is not None:
            self._turns.come_back(turn.key, turn.outcomes.after(rating))

    def overrule(self, rating: Rating) -> ScheduledTurn | None:
        """Change the rating of the previous turn; None if there is none. Raises ProgressError."""
        turn = self.previous
        if turn is None or turn.rating is rating:
            return turn
        turn = self.save(turn, rating)
        self.leave(turn)
        if self._turns.present is None or self._turns.is_open_for(turn.key):
            self._turns.draw()
        return turn

    def count_right(self) -> ScheduledTurn | None:
        """Save a typed answer as right in spite of its mark: the present one, or else the previous one.

        Returns:
            The turn as it counts now; None if there is no typed answer that was marked wrong.

        Raises:
            ProgressError: if it cannot be saved.
        """
        present = self._turns.present if isinstance(self._turns.present, ScheduledTurn) else None
        turn = present or self.previous
        if turn is None or not turn.can_be_right:
            return None
        mark = _all_right(turn.mark)
        rating = as_offered(turn.rating_for(mark), turn.ratings)
        right = evolve(turn, mark=mark, proposed=rating, was_right=True)
        right = self.save(right, rating)
        if present is None:
            self.leave(right)
        else:
            self._turns.present = right
        return right

    def undo(self, review: Review, *, is_latest: bool = False) -> tuple[Review, Memory | None]:
        """Write that an answer is undone; takes and returns what `AnswerRecorder.undo` does, and raises as it does."""
        undone = self._recorder.undo(review, is_latest=is_latest)
        self.tally.forget(review.id)
        self.previous = None
        return undone

    def redo(self, review: Review) -> Review:
        """Write an answer that was undone again, and queue its card as after that answer; raises ProgressError."""
        before, again = self._forecast.told, self._recorder.redo(review)
        memory = self._services.log.memory(again.card)
        self._turns.remember(again.card, memory)
        self._known.note(deck_of(again.card))
        if memory is not None and self._services.library.has(again.card):
            self._turns.queue.drop(again.card)
            card = self._services.library.card(again.card).drawn(Random(again.seed))  # noqa: S311 - as it was asked
            self.tally.note(again, card, replaces=None, before=before)
            self._weigh(again.card, memory)
        if memory is not None:
            self._turns.come_back(again.card, memory)
        if self._turns.is_open_for(again.card):
            self._turns.draw()
        return again


def _all_right(mark: Mark) -> Mark:
    """Return a mark with everything the learner said counted as right."""
    parts = (
        evolve(part, verdict=Verdict.RIGHT) if part.verdict is Verdict.WRONG else part for part in mark.parts
    )
    return evolve(mark, score=1.0, parts=tuple(parts))


class KnownDecks:
    """The decks of one session."""

    def __init__(self, progress: ProgressFile, decks: Iterable[ShelfDeck]) -> None:
        """Keep nothing yet: looking at a question is not studying."""
        self._progress = progress
        self._decks = {deck.header.id: deck for deck in decks}

    def note(self, deck_id: str) -> None:
        """Keep which cards a deck has, once. If that cannot be written, the answer is still saved."""
        deck = self._decks.pop(deck_id, None)
        if deck is not None:
            with suppress(ProgressError):
                self._progress.keep_known(deck_id, " ".join(deck.keys))
