"""All that the statistics show, gathered from the log and the decks."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import islice

from attrs import evolve, frozen

from her2quiz.domain.history.review import given_in
from her2quiz.domain.history.statistics import due_by_day
from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.habits import DayStudied, Hour
from her2quiz.domain.measures.mix_ups import MixUp, mix_ups
from her2quiz.domain.measures.recall import Recall, Share, recalls, weakest
from her2quiz.domain.rating import Rating
from her2quiz.session.planning.load import Load, load_ahead
from her2quiz.session.planning.student import Evidence
from her2quiz.session.progress.overview import streak_of
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

DUE_DAYS = 30
"""Days of the forecast, including today."""

FEW = 20
"""Recalls below which a share is not shown: one answer more or less would move it by over 5 points."""

ENOUGH_TO_CALIBRATE = 100
"""Recalls below which it is not shown how well they were expected."""

_AT_ONCE = 100
"""Cards whose reviews are looked at between two looks at the keyboard."""

_LEAST_MIX_UPS, _MOST_LISTED = 2, 10


@frozen
class HardCard:
    """A card that is forgotten often."""

    card: str
    """Its key."""

    asks: str
    """What it asks."""

    difficulty: float
    """From 1 (easy) to 10, as the scheduler sees it."""

    lapses: int
    """How often it was forgotten after it was learned."""


@frozen
class Confusion:
    """A wrong answer that was given more than once."""

    asks: str
    """What was asked."""

    right: str
    """What is right."""

    mix_up: MixUp
    """What was answered."""


@frozen(kw_only=True)
class Statistics:
    """What can be said of a learner and some decks."""

    today: date
    """The present study day."""

    streak: int
    """Study days in a row."""

    wanted: float
    """The recall that the learner has asked for, 0 to 1."""

    days: tuple[DayStudied, ...]
    """What was studied on each study day, the first day first."""

    hours: tuple[Hour, ...]
    """What was answered at each hour of the day."""

    due: tuple[int, ...]
    """Reviews that are due today, and on each of the following days; new cards are not counted."""

    recalls: tuple[Recall, ...] = ()
    """The answers by which memory is measured."""

    decks: tuple[tuple[str, Share], ...] = ()
    """The titles of decks with what was remembered of their cards, the least first."""

    tags: tuple[tuple[str, Share], ...] = ()
    """Tags with what was remembered of their cards, the least first."""

    hardest: tuple[HardCard, ...]
    """The cards that were forgotten most often."""

    confusions: tuple[Confusion, ...]
    """The wrong answers that were given most often."""

    load: Load | None = None
    """What the next weeks will probably ask; None until all answers were looked at, and if no card was seen."""

    is_whole: bool = False
    """Whether all answers were looked at; until then, nothing can be said of what is remembered."""


class Gathering:
    """Gathers statistics bit by bit, so that a screen stays quick meanwhile."""

    def __init__(self, services: Services, decks: Iterable[ShelfDeck]) -> None:
        """Begin. Raises ProgressError if the log cannot be read.

        Args:
            services: decks, log and clock.
            decks: of which decks.
        """
        self._services, self._decks = services, tuple(decks)
        self._ids = {deck.header.id for deck in self._decks}
        self._histories = services.log.histories()
        self._recalls, self._firsts = list[Recall](), list[Rating]()
        self.answers: int = services.log.size()[0]
        """How many answers there are to look at."""
        self.looked_at = 0
        """How many of them were looked at."""

    def go_on(self) -> bool:
        """Look at some more answers; False once none is left. Raises ProgressError."""
        some = list(islice(self._histories, _AT_ONCE))
        for card, history in some:
            self.looked_at += len(history)
            if deck_of(card) in self._ids:
                self._recalls += recalls(card, history)
                self._firsts.append(history[0][0].rating)
        return bool(some)

    def result(self) -> Statistics:
        """Return the statistics over all that was looked at."""
        library, found = self._services.library, sorted(self._recalls, key=_in_order)
        titles = {deck.header.id: deck.header.title for deck in self._decks}
        cards = {recall.card for recall in found}
        tags = {key: tags for deck in self._decks for key, tags in library.tags(deck) if key in cards}
        return evolve(
            self._known_at_once,
            recalls=tuple(found),
            decks=tuple(weakest(found, {card: [titles[deck_of(card)]] for card in cards}, FEW)),
            tags=tuple(weakest(found, tags, FEW)),
            load=self._load(found),
            is_whole=self.looked_at >= self.answers,
        )

    def _load(self, found: Sequence[Recall]) -> Load | None:
        if self.looked_at < self.answers or not self._firsts:
            return None
        return load_ahead(self._services, self._decks, Evidence(found, self._firsts))

    @cached_property
    def _known_at_once(self) -> Statistics:
        """What can be said before any answer is looked at singly."""
        from her2quiz.store.answer_counts import AnswerCounts

        services, now = self._services, self._services.clock()
        counts = AnswerCounts(services.progress, self._ids)
        keys = {key for deck in self._decks for key in deck.keys}
        summaries = [each for key, each in services.progress.memory_summaries().items() if key in keys]
        return Statistics(
            today=now.day,
            streak=streak_of(services, now),
            wanted=services.settings.retention,
            days=tuple(counts.days()),
            hours=tuple(counts.hours()),
            due=due_by_day(summaries, now.day, DUE_DAYS),
            hardest=tuple(self._hardest(keys)),
            confusions=tuple(self._confusions(counts.wrong_answers())),
        )

    def _hardest(self, keys: set[str]) -> Iterable[HardCard]:
        memories = self._services.log.memories(self._ids)
        known = [(key, memory) for key, memory in memories.items() if key in keys and memory.lapses]
        known.sort(key=lambda each: (-each[1].lapses, -each[1].difficulty, each[0]))
        for key, memory in known[:_MOST_LISTED]:
            asks = self._services.library.card(key).example().kind.prompt
            yield HardCard(key, asks, memory.difficulty, memory.lapses)

    def _confusions(self, wrong: Sequence[tuple[str, str]]) -> Iterable[Confusion]:
        library = self._services.library
        given = ((card, given_in(answer)) for card, answer in wrong if library.has(card))
        for each in mix_ups(given, least=_LEAST_MIX_UPS, most=_MOST_LISTED):
            kind = library.card(each.card).example().kind
            yield Confusion(kind.prompt, kind.right_answer, each)


def gathered(
    services: Services,
    decks: Iterable[ShelfDeck],
    report: Callable[[str, float], None] = lambda _name, _share: None,
) -> Statistics:
    """Return the statistics of some decks, all at once. Raises ProgressError.

    Args:
        services: decks, log and clock.
        decks: of which decks.
        report: is told what is done, and which share of it, 0 to 1.
    """
    gathering = Gathering(services, decks)
    while gathering.go_on():
        report("Answers", gathering.looked_at / gathering.answers)
    return gathering.result()


def _in_order(recall: Recall) -> tuple[date, str, int]:
    return recall.day, recall.card, recall.place
