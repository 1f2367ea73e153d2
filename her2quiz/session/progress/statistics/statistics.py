"""All that the statistics show, gathered from the log and the decks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from attrs import evolve, field, frozen

from her2quiz.domain.history.tally import Tally
from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.calibration import Calibration
from her2quiz.domain.measures.habits import DayStudied, Hour
from her2quiz.domain.measures.recall import Share, weakest
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.session.planning.load import Load, look_ahead, read_load
from her2quiz.session.planning.student import Evidence
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.statistics.figures import AT_ONCE, Figures, forecast_key
from her2quiz.session.progress.statistics.misses import Confusion, HardCard, confusions, hardest
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

DUE_DAYS = 30
"""Days of the forecast, including today."""

FEW = 20
"""Recalls below which a share is not shown: one answer more or less would move it by over 5 points."""

ENOUGH_TO_CALIBRATE = 100
"""Recalls below which it is not shown how well they were expected."""

PERIODS = (30, 365, None)
"""Over how many of the last study days recall is shown; None for all."""


class Remembered(NamedTuple):
    """What was remembered in a period."""

    every: Share
    """Of all cards."""

    young: Share
    """Of young cards."""

    mature: Share
    """Of mature ones."""


@frozen(kw_only=True)
class Statistics:
    """What can be said of a learner and some decks."""

    today: date
    """The present study day."""

    streak: int
    """Study days in a row."""

    wanted: float
    """The recall that the learner has asked for, 0 to 1."""

    tallies: tuple[Tally, ...]
    """The answers of all decks, by deck and rating, those that are not at hand included."""

    days: tuple[DayStudied, ...]
    """What was studied on each study day, the first day first."""

    hours: tuple[Hour, ...]
    """What was answered at each hour of the day."""

    due: tuple[int, ...] = ()
    """Reviews that are due today, and on each of the following days, as the first screen counts them: without new cards,
    and what is postponed or buried today is due tomorrow.
    """

    recalls: Recalls = field(factory=lambda: Recalls(()))
    """The answers by which memory is measured."""

    remembered: Mapping[int | None, Remembered] = field(factory=dict)
    """What was remembered in each of `PERIODS`; empty until all answers were looked at."""

    calibration: Calibration | None = None
    """How well that was expected; None without any such answer."""

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

    def __init__(
        self,
        services: Services,
        decks: Iterable[ShelfDeck],
        at_once: int = AT_ONCE,
        view: Overview | None = None,
        *,
        is_for_later: bool = False,
    ) -> None:
        """Begin. Raises ProgressError if the log cannot be read.

        Args:
            services: decks, log and clock.
            decks: of which decks.
            at_once: at how many answers it looks in one step, about.
            view: the decks as the first screen counted them, if it did: postponed cards are left out of it. It is made
                anew if it no longer holds.
            is_for_later: whether only what is kept is wanted, and no result: then cards are not compared, which takes long.
        """
        self._at_once, self._is_for_later = at_once, is_for_later
        self._given_view = view
        self._services, self._decks = services, tuple(decks)
        self._ids = {deck.header.id for deck in self._decks}
        self._figures = Figures(services)
        self._load: Load | None = None
        self._steps = self._look()

    @property
    def are_counted(self) -> bool:
        """Whether all answers were counted, so that there is a result."""
        return self._figures.are_counted

    @property
    def knows_postponed(self) -> bool:
        """Whether postponed cards are left out of what is due."""
        return self.are_counted and self._view.knows_postponed

    @property
    def is_whole(self) -> bool:
        """Whether all answers were looked at; then only what comes is still to be computed."""
        return self._figures.is_whole

    @property
    def share_done(self) -> float:
        """About how much is done, 0 to 1."""
        return self._figures.share_done

    def go_on(self) -> bool:
        """Do a little more; False once nothing is left. Raises ProgressError."""
        return next(self._steps, False)

    def result(self) -> Statistics:
        """Return the statistics over all that was looked at; not before all answers were counted."""
        due = self._view.ahead(self._decks, DUE_DAYS)
        if not self.is_whole:
            return evolve(self._known_at_once, due=due)
        return evolve(self._measured, due=due, load=self._load)

    def _look(self) -> Iterator[bool]:
        self._figures.go_on(self._at_once)
        yield True
        while not self.are_counted:  # before that there is no result that could change
            self._figures.go_on(self._at_once)
            yield True
        if not self._is_for_later:
            self._view.leave_out_postponed(self._services)
            yield True
        while not self.is_whole:
            self._figures.go_on(self._at_once)
            yield True
        if not self._is_for_later:
            _ = self._missed
            self._figures.keep_faces()
        key = forecast_key(self._services, self._decks)
        kept = self._figures.forecast(key)
        if kept:
            self._load = read_load(kept)
        else:
            yield from self._look_ahead(key)

    def _look_ahead(self, key: str) -> Iterator[bool]:
        """Look what comes, unless no card was answered, and keep that."""
        firsts = self._figures.firsts(self._ids)
        if not firsts:
            return
        yield True
        known = Evidence(self._recalls, firsts)
        yield True
        for load in look_ahead(self._services, self._decks, known):
            self._load = load
            yield True
        if self._load is not None:
            self._figures.keep_forecast(key, self._load.text())

    @cached_property
    def _view(self) -> Overview:
        given = self._given_view
        return given if given is not None and given.still_holds(self._services) else Overview(self._services)

    @cached_property
    def _recalls(self) -> Recalls:
        return self._figures.recalls(self._ids)

    @cached_property
    def _measured(self) -> Statistics:
        """What can be said once all answers were looked at, but for what comes."""
        found, sums = self._recalls, self._figures.sums(self._ids)
        of_cards, today = found.shares_of_cards(), self._known_at_once.today
        titles = {deck.header.id: deck.header.title for deck in self._decks}
        known, library = {deck_of(card) for card in of_cards}, self._services.library
        looked_at = [deck for deck in self._decks if deck.header.id in known]
        tags = {key: tags for deck in looked_at for key, tags in library.tags(deck) if key in of_cards}
        return evolve(
            self._known_at_once,
            recalls=found,
            remembered={days: Remembered(*sums.shares_since(since(today, days))) for days in PERIODS},
            calibration=sums.calibration(),
            decks=tuple(weakest(of_cards, {card: [titles[deck_of(card)]] for card in of_cards}, FEW)),
            tags=tuple(weakest(of_cards, tags, FEW)),
            is_whole=True,
        )

    @cached_property
    def _known_at_once(self) -> Statistics:
        """What can be said before any answer is looked at singly."""
        services, counts = self._services, self._figures.counts
        hard, confused = self._missed
        return Statistics(
            today=self._view.now.day,
            streak=self._view.streak,
            wanted=services.settings.retention,
            tallies=tuple(counts.tallies()),
            days=tuple(counts.days(self._ids)),
            hours=tuple(counts.hours(self._ids)),
            hardest=hard,
            confusions=confused,
        )

    @cached_property
    def _missed(self) -> tuple[tuple[HardCard, ...], tuple[Confusion, ...]]:
        """The cards that were forgotten most often, and what others are taken for."""
        services, faces, wrong = self._services, self._figures.faces, self._figures.counts.wrong_answers()
        keys = {key for deck in self._decks for key in deck.keys}
        hard = tuple(hardest(services, faces, self._ids, keys))
        return hard, tuple(confusions(services.library, faces, self._ids, wrong))


def since(today: date, days: int | None) -> date:
    """Return the first of the last so many study days; of all, if there is no number."""
    return date.min if days is None else date.fromordinal(max(1, today.toordinal() - days + 1))


def gathered(
    services: Services,
    decks: Iterable[ShelfDeck],
    report: Callable[[str, float], None] = lambda _name, _share: None,
    view: Overview | None = None,
) -> Statistics:
    """Return the statistics of some decks, all at once. Raises ProgressError.

    Args:
        services: decks, log and clock.
        decks: of which decks.
        report: is told what is done, and which share of it, 0 to 1.
        view: the decks as the first screen counts them, if that is known: postponed cards are left out of it.
    """
    gathering = Gathering(services, decks, view=view)
    while gathering.go_on():
        report("Answers", gathering.share_done)
    return gathering.result()
