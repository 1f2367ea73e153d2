"""The figures from which statistics are made: read from the log once, kept, and brought up to date bit by bit."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.recall_sums import RecallSums
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.statistics.card_figures import CardFigures
from her2quiz.session.services.services import Services
from her2quiz.store.errors import progress_errors
from her2quiz.store.figures.counts import AnswerFigures
from her2quiz.store.figures.growth import Growth, Mark, growth_since, mark_of, read_mark
from her2quiz.store.figures.kept import KeptFigures
from her2quiz.store.log.bare_histories import bare_histories

_AT_ONCE = 1000
"""Answers that are looked at between two looks at the keyboard, about; those of a card are looked at together."""

_MARK, _COUNTS, _SUMS, _FORECAST = "mark", "counts", "sums", "forecast"
"""The names of four parts that are kept; all others are called by the key of a card, which has a slash."""

_NOTHING = Mark(0, "")

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
            self._mark = mark_of(self._file)
            then = self._then = read_mark(parts.pop(_MARK, b""))
            growth = None if then is None else growth_since(self._file, then)
            self._forecast = parts.pop(_FORECAST, b"")
            self.counts: AnswerFigures = self._counted(growth, then, parts.pop(_COUNTS, b""))
            """The answers by day and by hour, and what was wrong."""
        self._is_anew = growth is None
        self._sums = _read_sums(b"" if growth is None else parts.pop(_SUMS, b""))
        self._of_cards = {card: CardFigures(content) for card, content in parts.items()} if growth else {}
        self._dropped, self._new = set[str](), dict[str, bytes]()
        self._found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        self._looking = self._look_at_all() if then is None or growth is None else self._look_at(growth, then)
        self.cards: int = len(services.progress.memory_summaries()) if growth is None else growth.cards
        """About how many cards there are to look at."""
        self.looked_at: int = 0
        """At how many of them was looked."""
        self.is_whole: bool = growth is not None and not self.cards
        """Whether all cards were looked at."""
        if self.is_whole:
            self._keep()

    def go_on(self) -> None:
        """Look at some more cards; after the last ones, the figures are whole, and are kept. Raises ProgressError."""
        answers = 0
        for looked_at in self._looking:
            self.looked_at += 1
            answers += looked_at
            if answers >= _AT_ONCE:
                break
        else:
            self.is_whole = True
        self._sum_up()
        if self.is_whole:
            self._keep()

    def _sum_up(self) -> None:
        """Add what was found to the sums of each deck."""
        for deck, found in self._found.items():
            self._sums[deck].add(Recalls(found))
        self._found.clear()

    def _look_at_all(self, cards: Collection[str] | None = None) -> Iterator[int]:
        """Look at all answers to each of some cards, or of all; yield how many there were."""
        for card, history in bare_histories(self._file, cards):
            self._add(card, CardFigures.of(history.answers))
            yield len(history.answers)

    def _look_at(self, growth: Growth, then: Mark) -> Iterator[int]:
        """Look at what has come to each card; yield how many answers were looked at."""
        again = {*growth.changed}
        for card, (answers, _) in bare_histories(self._file, growth.answered, since=then.latest):
            known = self._of_cards.get(card)
            grown = CardFigures.of(answers) if known is None else known.grown(answers)
            if grown is None:
                again.add(card)
            else:
                self._add(card, grown)
                yield len(answers)
        for card in again:
            self._drop(card)
        if again:
            yield from self._look_at_all(again)

    def _add(self, card: str, figures: CardFigures) -> None:
        """Take on the figures of a card, of which those that are known already are the beginning."""
        known = self._of_cards.get(card)
        begin = len(known.recalls) if known else 0
        self._found[deck_of(card)].append((card, figures.recalls[begin:]))
        self._of_cards[card], self._new[card] = figures, figures.content

    def _drop(self, card: str) -> None:
        """Forget what is known of a card."""
        known = self._of_cards.pop(card, None)
        if known:
            self._sums[deck_of(card)].add(Recalls([(card, known.recalls)]), -1)
            self._dropped.add(card)

    def recalls(self, decks: Collection[str]) -> Recalls:
        """Return the recalls of the cards of some decks; none before the figures are whole."""
        return Recalls((card, figures.recalls) for card, figures in self._in(decks))

    def sums(self, decks: Iterable[str]) -> RecallSums:
        """Return the sums of the recalls of some decks; of none before the figures are whole."""
        sums = RecallSums()
        for deck in decks if self.is_whole else ():
            if deck in self._sums:
                sums += self._sums[deck]
        return sums

    def firsts(self, decks: Collection[str]) -> list[Rating]:
        """Return the rating of the first answer to each of their cards; none before the figures are whole."""
        return [figures.first for _, figures in self._in(decks)]

    def forecast(self, key: str) -> bytes:
        """Return the forecast that was kept for this key and a log like the present one; empty if there is none."""
        name, kept = self._name(key), self._forecast
        return kept[len(name) :] if kept.startswith(name) else b""

    def keep_forecast(self, key: str, text: str) -> None:
        """Keep a forecast, and no other.

        Args:
            key: all on which it depends, but for the log.
            text: the forecast.
        """
        if not self._file.connection.in_transaction:
            self._kept.keep({_FORECAST: self._name(key) + text.encode()}, (), anew=False)

    def _name(self, key: str) -> bytes:
        """Return a name of fixed length for a key and the present log."""
        is_in_view = self._file.connection.in_transaction
        return blake2b(
            f"{self._mark} {is_in_view} {key}".encode("utf-8", "surrogateescape"), digest_size=16
        ).digest()

    def _in(self, decks: Collection[str]) -> Iterator[tuple[str, CardFigures]]:
        if self.is_whole:
            yield from (each for each in sorted(self._of_cards.items()) if deck_of(each[0]) in decks)

    def _counted(self, growth: Growth | None, then: Mark | None, kept: bytes) -> AnswerFigures:
        """Return the counts of the log as it is at the mark."""
        if growth is None or then is None:
            counts = AnswerFigures()
            counts.add_since(self._file, _NOTHING)
            return counts
        counts = AnswerFigures(kept.decode())
        counts.add_since(self._file, then)
        counts.take_away(self._file, growth.undone)
        return counts

    def _keep(self) -> None:
        """Keep what is whole; not with renamings that are only in view, and not if nothing has come."""
        then = self._then
        if self._file.connection.in_transaction or then == self._mark:
            return
        sums = json.dumps({deck: sums.as_kept() for deck, sums in self._sums.items()})
        texts = {_MARK: self._mark.text(), _COUNTS: self.counts.text(), _SUMS: sums}
        parts = {name: text.encode() for name, text in texts.items()} | self._new
        self._kept.keep(parts, self._dropped - {*self._new}, anew=self._is_anew)

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
            report("Adding up answers", figures.looked_at / max(1, figures.cards))
            figures.go_on()
    report("", 1)


def _read_sums(kept: bytes) -> dict[str, RecallSums]:
    """Return the sums of each deck."""
    of_decks = json.loads(kept or b"{}")
    return defaultdict(RecallSums, {deck: RecallSums(each) for deck, each in of_decks.items()})
