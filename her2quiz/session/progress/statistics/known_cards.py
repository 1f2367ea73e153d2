"""The figures of all cards, with their sums for each deck, and which of them are still to be kept."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.recall_sums import RecallSums
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.statistics.card_figures import CardFigures


class KnownCards:
    """What is known of each card."""

    def __init__(self, kept: Mapping[str, bytes], sums: bytes) -> None:
        """Begin with what was kept, or with nothing.

        Args:
            kept: the content of the figures of each card.
            sums: what `sums_text` gave, in bytes.
        """
        self._of_cards = {card: CardFigures(content) for card, content in kept.items()}
        of_decks = json.loads(sums or b"{}")
        self._sums = defaultdict(RecallSums, {deck: RecallSums(each) for deck, each in of_decks.items()})
        self._found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        self._dropped = set[str]()
        self.new: dict[str, bytes] = {}
        """The content of the figures that were added."""

    def get(self, card: str) -> CardFigures | None:
        """Return the figures of a card; None if it is not known."""
        return self._of_cards.get(card)

    def add(self, card: str, figures: CardFigures) -> None:
        """Take on the figures of a card, of which those that are known already are the beginning."""
        known = self._of_cards.get(card)
        begin = len(known.recalls) if known else 0
        self._found[deck_of(card)].append((card, figures.recalls[begin:]))
        self._of_cards[card], self.new[card] = figures, figures.content

    def drop(self, card: str) -> None:
        """Forget what is known of a card."""
        known = self._of_cards.pop(card, None)
        if known:
            self._sums[deck_of(card)].add(Recalls([(card, known.recalls)]), -1)
            self._dropped.add(card)

    def sum_up(self) -> None:
        """Add what was added to the sums of each deck."""
        for deck, found in self._found.items():
            self._sums[deck].add(Recalls(found))
        self._found.clear()

    @property
    def gone(self) -> set[str]:
        """The cards that were dropped for good."""
        return self._dropped - self.new.keys()

    def sums_text(self) -> str:
        """Return the sums as JSON."""
        return json.dumps({deck: sums.as_kept() for deck, sums in self._sums.items()})

    def recalls(self, decks: Collection[str]) -> Recalls:
        """Return the recalls of the cards of some decks."""
        return Recalls((card, figures.recalls) for card, figures in self._in(decks))

    def sums(self, decks: Iterable[str]) -> RecallSums:
        """Return the sums of the recalls of some decks."""
        sums = RecallSums()
        for deck in decks:
            if deck in self._sums:
                sums += self._sums[deck]
        return sums

    def firsts(self, decks: Collection[str]) -> list[Rating]:
        """Return the rating of the first answer to each of their cards."""
        return [figures.first for _, figures in self._in(decks)]

    def _in(self, decks: Collection[str]) -> Iterator[tuple[str, CardFigures]]:
        return (each for each in sorted(self._of_cards.items()) if deck_of(each[0]) in decks)
