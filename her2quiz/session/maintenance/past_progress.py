"""Takes what a learner did in another program over into the progress file, and back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from attrs import field, frozen

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import CLOCKS_DIFFER, Moment
from her2quiz.domain.rating import Rating
from her2quiz.exchange.histories import KeyedHistory, PastAnswer
from her2quiz.session import wording
from her2quiz.session.maintenance.backups import Backups
from her2quiz.session.services.clock import moment_at
from her2quiz.session.services.services import Services
from her2quiz.store.maintenance.log_stream import TableRow
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.maintenance.past_rows import (
    NOTE,
    Taken,
    action_row,
    answer_row,
    answer_text,
    past_id,
    scheduler_row,
    taken,
    undo_rows,
)

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

_ENTROPY = 10


@frozen
class PastProgress:
    """What would be taken over, and is not there yet."""

    reviews: tuple[Review, ...] = field(repr=False)
    """The answers."""

    actions: tuple[tuple[ActionKind, str, str, int], ...] = field(repr=False)
    """What else was done: its kind, its card, its note, and when a card was reset, in milliseconds since 1970."""

    due: int
    """How many cards would be due today."""

    known: int
    """How many answers are there already."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take over."""
        return not (self.reviews or self.actions)

    def lines(self, retention: float) -> Iterator[str]:
        """Say what would be taken over.

        Args:
            retention: the share of cards that the learner wants to recall.
        """
        if self.reviews:
            days = sorted(review.moment.day for review in self.reviews)
            cards = len({review.card for review in self.reviews})
            answers = wording.plural(len(self.reviews), "answer")
            when = f"from {days[0]} to {days[-1]}" if days[0] < days[-1] else f"on {days[0]}"
            yield f"Answers: {answers} to {wording.plural(cards, 'card')}, {when}."
        for kind, what in ((ActionKind.SUSPEND, "suspended"), (ActionKind.FLAG, "flagged")):
            if count := sum(each is kind for each, *_ in self.actions):
                yield f"{what.capitalize()}: {wording.plural(count, 'card')}."
        if self.known:
            yield f"Already there: {wording.plural(self.known, 'answer')}."
        if self.reviews:
            yield f"Due today: {wording.plural(self.due, 'card')}."
            yield (
                "Dates will differ from those in Anki: they are computed anew from your answers, with FSRS-6, so that you"
                f" recall {retention:.0%}."
            )


def past_progress(services: Services, histories: Sequence[KeyedHistory]) -> PastProgress:
    """Work out what would be taken over; nothing is written. Raises ProgressError if the log cannot be read."""
    decks = {deck_of(each.key) for each in histories}
    there = {deck: taken(services.progress, deck) for deck in decks}
    seen = services.log.memories(decks)
    reviews, actions, due, known = list[Review](), list[tuple[ActionKind, str, str, int]](), 0, 0
    today = services.clock().day
    for each in histories:
        found = there[deck_of(each.key)]
        own = [_review(services, each, answer, found) for answer in each.history.answers]
        new = [review for review in own if review.id not in found.answers]
        known += len(own) - len(new)
        reviews += new
        actions += _actions(each, found)
        since = [review for review in new if not any(_at(review) < reset for reset in each.history.resets)]
        memory = replay((review, services.settings) for review in since) if each.key not in seen else None
        due += memory is not None and memory.due_day <= today and not each.history.is_suspended
    return PastProgress(tuple(reviews), tuple(actions), due, known)


def take_over(services: Services, found: PastProgress, backups: Backups, report: Report) -> None:
    """Add the answers and actions to the log in one transaction, after a backup; raises ProgressError."""
    _merged(services, [*_rows(services, found)], backups, report)
    report("", 1)


def was_taken_over(services: Services, deck: str) -> bool:
    """Whether anything was taken over for the cards of a deck; raises ProgressError."""
    found = taken(services.progress, deck)
    return bool(found.answers or found.actions)


def take_back(services: Services, deck: str, backups: Backups, report: Report) -> tuple[int, int]:
    """Undo all that was taken over for the cards of a deck, after a backup; raises ProgressError.

    Returns:
        How many answers and how many other things are undone.
    """
    found = taken(services.progress, deck)
    _merged(services, [*undo_rows(found, _ids(services), services.clock())], backups, report)
    report("", 1)
    return len(found.answers), len(found.actions)


def _merged(services: Services, rows: Sequence[TableRow], backups: Backups, report: Report) -> None:
    merge = Merge(services.progress, services.clock().at + CLOCKS_DIFFER)
    try:
        merge.collect(rows, Added())
        if merge.has_news:
            backups.take(services.progress, "import")
            total = max(1, len(rows))
            merge.write(lambda done: report("Replaying answers", min(done / total, 1.0)))
    finally:
        merge.close()


def _rows(services: Services, found: PastProgress) -> Iterator[TableRow]:
    yield scheduler_row(services.settings)
    yield from map(answer_row, found.reviews)
    ids, now = _ids(services), services.clock()
    for kind, card, note, at in found.actions:
        if kind is ActionKind.RESET:
            then = datetime.fromtimestamp(at / 1000, UTC)
            yield action_row(
                review_id(then, services.entropy(_ENTROPY)), kind, _moment(services, at), card, note
            )
        else:
            yield action_row(next(ids), kind, now, card, note)


def _ids(services: Services) -> Iterator[str]:
    """Return ids behind all others in the file, as many as are needed."""
    first = services.progress.new_id(services.clock().at, services.entropy(_ENTROPY))
    yield first
    while True:
        yield f"{first[:12]}{services.entropy(_ENTROPY).hex()}"


def _review(services: Services, keyed: KeyedHistory, answer: PastAnswer, there: Taken) -> Review:
    history = keyed.history
    name = f"{deck_of(keyed.key)}/{history.origin}/{history.blank}"
    return Review(
        id=past_id(name, answer.at, there.undone),
        moment=_moment(services, answer.at),
        card=keyed.key,
        rating=Rating(answer.rating),
        proposed=None,
        score=None,
        answer=answer_text(keyed.answer_key),
        seed=0,
        seconds=answer.seconds,
    )


def _moment(services: Services, at: int) -> Moment:
    rollover = timedelta(hours=services.preferences.day_begins_at)
    return moment_at(datetime.fromtimestamp(at / 1000, UTC), rollover)


def _at(review: Review) -> float:
    return review.moment.at.timestamp() * 1000


def _actions(keyed: KeyedHistory, there: Taken) -> Iterator[tuple[ActionKind, str, str, int]]:
    """Return what was done with a card besides answering it, unless it was taken over before."""
    history, known = keyed.history, {(kind, card, note) for _, kind, card, note in there.actions}
    wanted = [(ActionKind.RESET, f"{NOTE}: {at}", at) for at in history.resets]
    wanted += [(ActionKind.SUSPEND, NOTE, 0)] if history.is_suspended else []
    wanted += [(ActionKind.FLAG, f"{NOTE}: {history.flag} flag", 0)] if history.flag else []
    for kind, note, at in wanted:
        if (kind.value, keyed.key, note) not in known:
            yield kind, keyed.key, note, at
