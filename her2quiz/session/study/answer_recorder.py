"""Writes answers to the log. If another running copy was quicker, computes again from what is remembered now."""

import json

from attrs import evolve

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import ANSWER_KEY, Review, review_id
from her2quiz.domain.marking import marking
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.session.services.services import Services
from her2quiz.session.study.turn import Given, Posed

_TRIES = 5
"""How often it is computed again before giving up."""


class AnswerRecorder:
    """The one way from an answer to the log."""

    def __init__(self, services: Services) -> None:
        """Write to the log of these services."""
        self._services = services

    def record(self, posed: Posed, given: Given, rating: Rating) -> Given:
        """Write an answer with a rating, in place of what was written for it before.

        Returns:
            The answer with what is now on disk, and with outcomes computed again if that was needed.

        Raises:
            ProgressError: if it cannot be written; nothing was.
        """
        before = given.outcomes.of(given.review.rating) if given.review else posed.memory
        for _ in range(_TRIES):
            review = self._review(posed, given, rating)
            try:
                self._write(given, review, before)
            except OvertakenError:
                given, before = self._caught_up(posed, given)
            else:
                return evolve(given, review=review)
        raise OvertakenError("Another running copy keeps answering this card. Close one of the two.")

    def undo(self, review: Review) -> None:
        """Write that a review is undone, unless another copy has done so; raises as `record` does."""
        log = self._services.log
        review = log.as_known_today(review)
        for _ in range(_TRIES):
            before = log.memory(review.card)
            history = log.reviews_of(review.card)
            if all(each.id != review.id for each, _ in history):
                return
            after = replay(each for each in history if each[0].id != review.id)
            now = self._services.clock()
            try:
                log.undo(review, self._new_id(now), now, before, after)
            except OvertakenError:
                continue
            return
        raise OvertakenError("Another running copy keeps answering this card. Close one of the two.")

    def _write(self, given: Given, review: Review, before: Memory | None) -> None:
        log, settings = self._services.log, self._services.settings
        after = given.outcomes.of(review.rating)
        if given.review is None:
            log.add(review, settings, before, after)
        else:
            undo_id = self._new_id(given.at)
            log.replace(
                given.review, undo_id=undo_id, new=review, settings=settings, before=before, after=after
            )

    def _caught_up(self, posed: Posed, given: Given) -> tuple[Given, Memory | None]:
        """The answer comes after the other copy's one, which stays as it is.

        Returns:
            The answer computed again without what it overrules, and the memory that must be there still.
        """
        before = self._services.log.memory(posed.card.key)
        history = self._services.log.reviews_of(posed.card.key)
        old = given.review
        others = [each for each in history if old is None or each[0].id != old.id]
        if len(others) == len(history):
            old = None  # there was nothing to overrule, or another copy has undone it
        posed.memory = replay(others)
        possible = outcomes(
            posed.card.key, posed.memory, given.at, self._services.settings, posed.brief_answer_key
        )
        return evolve(given, outcomes=possible, review=old), before

    def _review(self, posed: Posed, given: Given, rating: Rating) -> Review:
        after, written = given.outcomes.of(rating), given.at
        if given.review is not None:
            written = self._services.clock()  # undo takes back in the order in which things were done
        record = dict(marking.record(posed.question, given.answer))
        record |= {"hints": posed.hints} if posed.hints else {}
        record |= {"was_right": True} if given.was_right else {}
        record |= {ANSWER_KEY: posed.answer_key.brief} if posed.answer_key else {}
        return Review(
            id=self._new_id(written),
            moment=evolve(given.at, at=after.at, day=after.day),
            card=posed.card.key,
            rating=rating,
            proposed=given.proposed,
            score=given.mark.score,
            answer=json.dumps(record),
            seed=posed.seed,
            seconds=max(0.0, (given.at.at - posed.asked.at).total_seconds()),
        )

    def _new_id(self, now: Moment) -> str:
        return review_id(now.at, self._services.entropy(10))
