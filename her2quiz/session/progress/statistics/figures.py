"""The figures from which statistics are made: read from the log once, kept, and brought up to date bit by bit."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.replay import BareAnswer
from her2quiz.domain.measures.recall_sums import RecallSums
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.statistics.card_figures import CardFigures
from her2quiz.session.progress.statistics.faces import Faces
from her2quiz.session.progress.statistics.known_cards import KnownCards
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.store.errors import progress_errors
from her2quiz.store.figures.counts import AnswerFigures
from her2quiz.store.figures.growth import Growth, Mark, growth_since, mark_of, read_mark
from her2quiz.store.figures.kept import KeptFigures
from her2quiz.store.log.bare_histories import bare_histories
from her2quiz.store.log.bare_pass import AT_ONCE as ROWS
from her2quiz.store.log.bare_pass import BarePass, Stretch

AT_ONCE = 1000
"""Answers that are looked at between two looks at the keyboard, about; those of a card are looked at together."""

_READING = 0.3
"""The share of all work that reading a whole log is, about."""

_MARK, _COUNTS, _SUMS, _FORECAST, _FACES = "mark", "counts", "sums", "forecast", "faces"
"""The names of five parts that are kept; all others are called by the key of a card, which has a slash."""

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""


class Figures:
    """The figures of all decks."""

    def __init__(self, services: Services) -> None:
        """Begin with what was kept; count what has come since. Raises ProgressError."""
        self._file = services.progress
        self._kept = KeptFigures(services.figures_folder, self._file.path)
        parts = self._kept.parts()
        with self._one_moment():
            self.mark: Mark = mark_of(self._file)
            """How far the log had grown by then."""
            then = self._then = read_mark(parts.pop(_MARK, b""))
            growth = None if then is None else growth_since(self._file, then)
            self._forecast = parts.pop(_FORECAST, b"")
            self.faces: Faces = Faces(services.library, parts.pop(_FACES, b""))
            """What a few cards ask."""
            self.counts: AnswerFigures = self._counted(growth, then, parts.pop(_COUNTS, b""))
            """The answers by day and by hour, and what was wrong."""
        self.are_counted: bool = growth is not None
        """Whether `counts` are those of all answers."""
        sums = parts.pop(_SUMS, b"")
        self._cards = KnownCards(parts, sums) if growth else KnownCards({}, b"")
        self._is_anew, self._rows = growth is None, 0
        self._looking = self._look_at_all() if then is None or growth is None else self._look_at(growth, then)
        self.cards: int = len(services.progress.memory_summaries()) if growth is None else growth.cards
        """About how many cards there are to look at."""
        self.looked_at: int = 0
        """At how many of them was looked."""
        self.is_whole: bool = growth is not None and not self.cards
        """Whether all cards were looked at."""
        if self.is_whole:
            self._keep()

    @property
    def share_done(self) -> float:
        """About how much is done, 0 to 1."""
        if self.is_whole:
            return 1.0
        looked = min(1.0, self.looked_at / max(1, self.cards))
        if not self._is_anew:
            return looked
        return _READING * min(1.0, self._rows / max(1, self.mark.rows)) + (1 - _READING) * looked

    def go_on(self, at_once: int) -> None:
        """Look at some more answers; after the last ones, the figures are whole, and are kept. Raises ProgressError.

        Args:
            at_once: at how many answers, about.
        """
        answers = 0
        for looked_at in self._looking:
            answers += looked_at
            if answers >= at_once:
                break
        else:
            self.is_whole = True
        self._cards.sum_up()
        if self.is_whole:
            self._keep()

    def _look_at_all(self) -> Iterator[int]:
        """Look at all answers, and count them; yield how many there were."""
        reading = BarePass(self._file, self.mark.latest)
        for stretch in reading.stretches():
            self.counts.add(self._file, stretch, self.mark.latest)
            self._rows += ROWS
            yield ROWS
        self.are_counted = True
        yield from self._look_at_whole(reading.histories())

    def _look_again(self, cards: Collection[str]) -> Iterator[int]:
        """Look at all answers to some cards; yield how many there were."""
        reading = BarePass(self._file, self.mark.latest, cards)
        for _ in reading.stretches():
            yield ROWS
        yield from self._look_at_whole(reading.histories())

    def _look_at_whole(self, histories: Iterable[tuple[str, list[BareAnswer]]]) -> Iterator[int]:
        for card, answers in histories:
            self._add(card, CardFigures.of(answers))
            yield len(answers)

    def _look_at(self, growth: Growth, then: Mark) -> Iterator[int]:
        """Look at what has come to each card; yield how many answers were looked at."""
        again = {*growth.changed}
        for card, (answers, _) in bare_histories(self._file, growth.answered, since=then.latest):
            known = self._cards.get(card)
            grown = CardFigures.of(answers) if known is None else known.grown(answers)
            if grown is None:
                again.add(card)
            else:
                self._add(card, grown)
                yield len(answers)
        for card in again:
            self._cards.drop(card)
        if again:
            yield from self._look_again(again)

    def _add(self, card: str, figures: CardFigures) -> None:
        self._cards.add(card, figures)
        self.looked_at += 1

    def recalls(self, decks: Collection[str]) -> Recalls:
        """Return the recalls of the cards of some decks; none before the figures are whole."""
        return self._cards.recalls(decks if self.is_whole else ())

    def sums(self, decks: Iterable[str]) -> RecallSums:
        """Return the sums of the recalls of some decks; of none before the figures are whole."""
        return self._cards.sums(decks if self.is_whole else ())

    def firsts(self, decks: Collection[str]) -> list[Rating]:
        """Return the rating of the first answer to each of their cards; none before the figures are whole."""
        return self._cards.firsts(decks if self.is_whole else ())

    def forecast(self, key: str) -> bytes:
        """Return the forecast that was kept for this key and a log like the present one; empty if there is none."""
        name, kept = _name(self.mark, key, is_in_view=self._is_in_view), self._forecast
        return kept[len(name) :] if kept.startswith(name) else b""

    def keep_forecast(self, key: str, text: str) -> None:
        """Keep a forecast, and no other.

        Args:
            key: all on which it depends, but for the log.
            text: the forecast.
        """
        if not self._is_in_view:
            name = _name(self.mark, key, is_in_view=False)
            parts = {_FORECAST: name + text.encode()}
            self._kept.keep(parts, (), unless_changed=(_MARK, self.mark.text().encode()))

    def keep_faces(self) -> None:
        """Keep the faces that were shown."""
        content = self.faces.content()
        if content != self.faces.kept and not self._is_in_view:
            self._kept.keep({_FACES: content}, (), unless_changed=(_MARK, self.mark.text().encode()))

    @property
    def _is_in_view(self) -> bool:
        """Whether there are renamings that are only in view."""
        return self._file.connection.in_transaction

    def _counted(self, growth: Growth | None, then: Mark | None, kept: bytes) -> AnswerFigures:
        """Return the counts of the log as it is at the mark; none if all is to be computed anew."""
        if growth is None or then is None:
            return AnswerFigures()
        counts, latest = AnswerFigures(kept.decode()), self.mark.latest
        counts.add(self._file, Stretch(then.latest, latest), latest)
        counts.take_away(self._file, growth.undone)
        return counts

    def _keep(self) -> None:
        """Keep what is whole; not with renamings that are only in view, and not if nothing has come."""
        then = self._then
        if self._is_in_view or then == self.mark:
            return
        texts = {_MARK: self.mark.text(), _COUNTS: self.counts.text(), _SUMS: self._cards.sums_text()}
        parts = {name: text.encode() for name, text in texts.items()} | self._cards.new
        before = None if self._is_anew or then is None else (_MARK, then.text().encode())
        self._kept.keep(parts, self._cards.gone, unless_changed=before)

    @contextmanager
    def _one_moment(self) -> Iterator[None]:
        """Read what follows as the file is at one moment, whatever another copy writes meanwhile."""
        connection = self._file.connection
        with progress_errors(self._file.path):
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.execute("COMMIT")


def forecast_key(services: Services, decks: tuple[ShelfDeck, ...]) -> str:
    """Return all on which a forecast depends, but for the log. Raises ProgressError."""
    return repr((services.clock().day, services.preferences, services.settings, decks))


def are_kept(services: Services, forecast_key: str) -> bool:
    """Whether the figures of the log as it is now are kept, with a forecast. Raises ProgressError.

    Args:
        services: the log.
        forecast_key: the key of the forecast.
    """
    file = services.progress
    kept = KeptFigures(services.figures_folder, file.path)
    mark = mark_of(file)
    name = _name(mark, forecast_key, is_in_view=False)
    return kept.part(_MARK) == mark.text().encode() and kept.part(_FORECAST).startswith(name)


def keep_figures(services: Services, report: Report) -> None:
    """Keep the figures of the log as it is now, so that nobody waits for them when the statistics are opened.

    An error is left to the statistics to tell.

    Args:
        services: the log.
        report: is told what is done, and which share of it, 0 to 1.
    """
    with suppress(ProgressError):
        figures = Figures(services)
        while not figures.is_whole:
            report("Adding up answers", figures.share_done)
            figures.go_on(AT_ONCE)
    report("", 1)


def _name(mark: Mark, forecast_key: str, *, is_in_view: bool) -> bytes:
    """Return the name of a forecast, of fixed length."""
    text = f"{mark} {is_in_view} {forecast_key}"
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).digest()
