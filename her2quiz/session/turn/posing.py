"""From a card to a turn, and from an open turn to an answered one. Study and preview share this."""

from random import Random

from attrs import evolve

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.kinds.question import WITHOUT_CHANCE, AnyQuestion
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import ALL_RATINGS, Rating, as_offered
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session.turn.changed_answers import answer_changed
from her2quiz.session.turn.turn import AnsweredTurn, ScheduledTurn, Turn


def posed(
    card: Card, seed: int, now: Moment, *, reason: Reason = Reason.NEW, memory: Memory | None = None
) -> Turn:
    """Pose a card. The same card and seed always give the same question.

    Args:
        card: as it stands in its deck.
        seed: draws the card's numbers and the order of its options.
        now: the present moment.
        reason: why the card is asked.
        memory: what is remembered of the card; None if it is new.
    """
    (shown, question), answer_key = _drawn(card, seed), card.kind.answer_key
    return Turn(
        entry=Entry(card.key, reason),
        card=shown,
        question=question,
        seed=seed,
        memory=memory,
        asked=now,
        answer_key=answer_key,
        answer_changed=memory is not None and answer_changed(memory.answer_key, answer_key.text),
    )


def _drawn(card: Card, seed: int) -> tuple[Card, AnyQuestion]:
    """Return a card with its numbers drawn, and its question."""
    if card.variables is None and isinstance(card.kind, WITHOUT_CHANCE):
        return card, card.kind
    rng = Random(seed)  # noqa: S311 - shuffling, not secrecy
    shown = card.drawn(rng)
    return shown, shown.kind.pose(rng)


def answered(turn: Turn, answer: Answer, now: Moment, disclaimer: str = "") -> AnsweredTurn:
    """Mark an answer to a turn.

    Args:
        turn: the open turn.
        answer: what the learner gave.
        now: the present moment.
        disclaimer: what the deck wants a learner to keep in mind, if it is told with this answer.

    Raises:
        NotAnAnswerError: if the answer is of another kind of question.
    """
    mark = marking.mark(turn.question, answer)
    return AnsweredTurn(**vars(turn), answer=answer, mark=mark, at=now, disclaimer=disclaimer)


def shown_anew(turn: AnsweredTurn, edited: Turn) -> AnsweredTurn:
    """Return an answered turn as its card is after an edit; what was made of the answer for the schedule stays.

    Args:
        turn: the answered turn.
        edited: the card posed from the same seed. If its options are others, or have moved, the answer stays beside the
            question to which it was given; if other numbers may be drawn, so does all else, which has them, too.
    """
    if turn.card.variables != edited.card.variables:
        return turn
    if not _has_same_places(turn.question, edited.question):
        return evolve(turn, card=edited.card)
    mark = marking.mark(edited.question, turn.answer)
    return evolve(turn, card=edited.card, question=edited.question, mark=mark)


def _has_same_places(before: AnyQuestion, after: AnyQuestion) -> bool:
    """Whether an answer to one question means the same to another: no option, line or pair has moved."""
    texts, edited = [[part.text for part in question.unanswered] for question in (before, after)]
    moved = (old != new and old in edited for old, new in zip(texts, edited, strict=False))
    return type(before) is type(after) and len(texts) == len(edited) and not any(moved)


def scheduled(
    turn: AnsweredTurn, settings: SchedulerSettings, ratings: tuple[Rating, ...] = ALL_RATINGS
) -> ScheduledTurn:
    """Compute what each rating of an answered turn would make of its card; nothing is rated or written yet.

    Args:
        turn: the answered turn.
        settings: what the scheduler is told.
        ratings: those that the learner may choose among.
    """
    memory = turn.memory.redated(turn.at) if turn.memory else None
    possible = outcomes(turn.key, memory, turn.at, settings, turn.answer_key.brief)
    proposed = None if turn.mark.score is None else as_offered(turn.rating_for(turn.mark), ratings)
    return ScheduledTurn(**vars(turn), outcomes=possible, proposed=proposed, ratings=ratings)


def with_review(turn: ScheduledTurn, review: Review) -> ScheduledTurn:
    """Return a turn with the review that is now in the log."""
    return ScheduledTurn(**{**vars(turn), "review": review})
