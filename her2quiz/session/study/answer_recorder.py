"""Writes answers to the log. If another running copy was quicker, computes again from what is remembered now."""

import json
from contextlib import suppress
from datetime import datetime
from types import TracebackType

from attrs import evolve

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import ANSWER_KEY, STUDY, Review
from her2quiz.domain.marking import marking
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.session.services.services import Services
from her2quiz.session.turn.posing import with_review
from her2quiz.session.turn.turn import ScheduledTurn

_TRIES = 5
"""How often it is computed again before giving up."""

_JSON = json.JSONEncoder()

_GIVEN_UP = "Another running copy keeps answering this card. Close one of the two."


class AnswerRecorder:
    """The one way from an answer to the log."""

    def __init__(self, services: Services, mode: str = STUDY) -> None:
        """Write to the log of these services.

        Args:
            services: log, clock and settings.
            mode: why cards are asked.
        """
        self._services, self._mode = services, mode
        self._around: dict[
            str, tuple[Memory | None, Memory]
        ] = {}  # before and after each review written here

    def record(self, turn: ScheduledTurn, rating: Rating) -> ScheduledTurn:
        """Write an answer with a rating, in place of what was written for it before.

        Returns:
            The turn with what is now on disk, and with outcomes computed again if another copy was quicker.

        Raises:
            ProgressError: if it cannot be written; nothing was.
        """
        before = turn.outcomes.after(turn.rating) if turn.rating else turn.memory
        for _ in range(_TRIES):
            try:
                with self._services.log.writing():  # so that the id is behind all others, whoever else writes
                    review = self._review(turn, rating)
                    self._write(turn, review, before)
            except OvertakenError:
                turn, before = self._caught_up(turn)
            else:
                self._around[review.id] = (turn.memory, turn.outcomes.after(rating))
                return with_review(turn, review)
        raise OvertakenError(_GIVEN_UP)

    def undo(self, review: Review, *, is_latest: bool = False) -> tuple[Review, Memory | None]:
        """Write that a review is undone, unless another copy has done so; raises ProgressError.

        Args:
            review: what is undone.
            is_latest: whether nothing was written after it, so that the log need not be searched for it; raises
                OvertakenError if another copy has written something.

        Returns:
            The review, with its card's present key, and what is remembered of the card now.
        """
        log = self._services.log
        with _IN_ONE_GO, log.writing():
            if is_latest and not log.file.is_latest(review.id):
                raise OvertakenError("something else was written")
            present = review if is_latest else log.with_todays_key(review)
            if present is None:
                return review, log.memory(review.card)
            return present, self._undo(present, self._services.clock())

    def redo(self, review: Review) -> Review:
        """Write an answer that was undone again, behind all others of its card; raises ProgressError.

        Returns:
            The review that is now on disk.
        """
        with _IN_ONE_GO, self._services.log.writing():
            return self._redo(review)

    def _undo(self, review: Review, now: Moment) -> Memory | None:
        """Write that a review is undone, and return what is remembered of its card without it.

        Nothing is computed again, and the log not searched, where a review of this session is all that came after the
        memory before it.
        """
        log, id_, around = self._services.log, self._new_id(now), self._around.get(review.id)
        if around is not None and not review.card_then:
            before, after = around
            with suppress(OvertakenError):
                log.undo(review, id_, now, after, before)
                return before
        history = log.reviews_of(review.card)
        memory = replay(each for each in history if each[0].id != review.id)
        log.undo(review, id_, now, log.memory(review.card), memory)
        return memory

    def _redo(self, review: Review) -> Review:
        log, settings = self._services.log, self._services.settings
        again = review._replace(
            id=self._new_id(self._services.clock()),
            card_then="",
            place=log.place_after(review.card, review.moment.at),
        )
        before, after = log.memory(review.card), replay([*log.reviews_of(review.card), (again, settings)])
        if after is None:
            raise LookupError("a review leaves a memory")
        log.add(again, settings, before, after)
        return again

    def _write(self, turn: ScheduledTurn, review: Review, before: Memory | None) -> None:
        log, settings = self._services.log, self._services.settings
        after = turn.outcomes.after(review.rating)
        if turn.review is None:
            log.add(review, settings, before, after)
        else:
            undo_id = self._new_id(turn.at)
            log.replace(
                turn.review, undo_id=undo_id, new=review, settings=settings, before=before, after=after
            )

    def _caught_up(self, turn: ScheduledTurn) -> tuple[ScheduledTurn, Memory | None]:
        """Put the answer after that of the other copy, which stays as it is.

        Returns:
            The turn computed again without the review it overrules, and the memory that must still be there.
        """
        before = self._services.log.memory(turn.key)
        history = self._services.log.reviews_of(turn.key)
        old = turn.review
        others = [each for each in history if old is None or each[0].id != old.id]
        if len(others) == len(history):
            old = None  # there was nothing to overrule, or another copy has undone it
        memory = replay(others)
        dated = memory.redated(turn.at) if memory else None
        possible = outcomes(turn.key, dated, turn.at, self._services.settings, turn.answer_key.brief)
        return evolve(turn, memory=memory, outcomes=possible, review=old), before

    def _review(self, turn: ScheduledTurn, rating: Rating) -> Review:
        after, written = turn.outcomes.after(rating), turn.at
        if turn.review is not None:
            written = self._services.clock()  # undo takes back in the order in which things were done
        record = dict(marking.record(turn.question, turn.answer))
        record |= {"hints": turn.hints} if turn.hints else {}
        record |= {"was_right": True} if turn.was_right else {}
        record |= {ANSWER_KEY: after.answer_key}
        return Review(
            id=self._new_id(written),
            moment=Moment(after.at, turn.at.offset, after.day),
            card=turn.key,
            rating=rating,
            proposed=turn.proposed,
            score=turn.mark.score,
            answer=_JSON.encode(record),
            seed=turn.seed,
            seconds=max(0.0, (turn.at.at - turn.asked.at).total_seconds()),
            mode=self._mode,
            place=self._place(turn, after.at),
        )

    def _place(self, turn: ScheduledTurn, at: datetime) -> int | None:
        """Return where a review sorts, if an earlier one of its card is dated later, or was until lately."""
        memory = turn.memory
        if memory is None or not (memory.is_dated_ahead(turn.at) or memory.ahead):
            return None
        return self._services.log.place_after(turn.key, at)

    def _new_id(self, now: Moment) -> str:
        return self._services.progress.new_id(now.at, self._services.entropy(10))


class _InOneGo:
    """Gives up at once, where what is remembered is read in the transaction that writes, which no copy can overtake."""

    def __enter__(self) -> None:
        """Wait for an error."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, OvertakenError):
            raise OvertakenError(_GIVEN_UP) from error


_IN_ONE_GO = _InOneGo()
