"""A deck as a learner sees it while its author writes: one card after the other, and the diagnostics of the file."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from her2quiz.deckfile.deck.card_positions import CardPosition
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.authoring.preview.deck_watch import DeckWatch
from her2quiz.session.authoring.preview.trial import Trial
from her2quiz.session.services.clock import Clock

_NO_CARD = CardPosition("", -1, None)
"""Shown until the file has a card."""


class NothingToShowError(Her2QuizError):
    """There is no file, or none that can be read."""


class Preview:
    """Walks through the cards and the diagnostics of a deck file."""

    def __init__(
        self, file: Path, clock: Clock, rng: Random, *, line: int = 0, everything: bool = False
    ) -> None:
        """Read the file, and show a card if it has one.

        Args:
            file: the deck.
            clock: gives the present moment.
            rng: draws the seeds from which cards are posed.
            line: of the file; the card on it is shown first.
            everything: whether to include notes.

        Raises:
            NothingToShowError: if the file cannot be read; it says why.
        """
        self.deck = DeckWatch(file, clock, everything=everything)
        """The file."""
        self.trial = Trial(clock, rng)
        """The card that is shown, with its question."""
        self.chosen: int | None = None
        """Which diagnostic the author went to last; None if none."""
        self._at, self._first_line = 0, line
        self._refuse_unreadable()
        self._begin()

    @property
    def is_empty(self) -> bool:
        """Whether the file has not had a card yet, not even one with an error."""
        return not self.deck.cards

    @property
    def card(self) -> CardPosition:
        """The card that is shown, with its position in the file."""
        return _NO_CARD if self.is_empty else self.deck.cards[self._at]

    @property
    def position(self) -> tuple[int, int]:
        """Which card it is, from 1, and of how many; 0 of 0 if there is none."""
        count = len(self.deck.cards)
        return min(self._at + 1, count), count

    @property
    def line(self) -> int:
        """The line to open in an editor: of the diagnostic the author went to last, or else of the card."""
        if self.chosen is not None:
            return self.deck.diagnostics[self.chosen].position.line
        if self.deck.is_broken and self.deck.diagnostics:
            return self.deck.diagnostics[0].position.line
        return max(1, self.card.line)

    def is_here(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic is in the card that is shown."""
        return self.deck.start_of(diagnostic.position.line) == self.card.line

    def look_again(self) -> bool:
        """Read the file again if it was saved; gives whether it was.

        The same card stays, by its key, or else the card that is now in its place. Its question stays open or answered
        as it was; if its text has changed, the answer is marked again. If there was no card, the first one is shown.
        """
        before, was_empty = self.card, self.is_empty
        chosen = None if self.chosen is None else self.deck.diagnostics[self.chosen]
        if not self.deck.look_again():
            return False
        if was_empty:
            self._begin()
        else:
            keys = [each.key for each in self.deck.cards]
            self._at = keys.index(before.key) if before.key in keys else min(self._at, len(keys) - 1)
            self._pose_if_changed(before)
        self.chosen = None if chosen is None else _found_again(chosen, self.deck.diagnostics)
        return True

    def go(self, step: int) -> None:
        """Show the next card, or with -1 the previous one; after the last comes the first."""
        self.chosen = None
        self._go_to((self._at + step) % max(1, len(self.deck.cards)))

    def go_to_diagnostic(self, step: int) -> None:
        """Go to the next diagnostic, or with -1 to the previous one, and show its card."""
        count = len(self.deck.diagnostics)
        if not count:
            return
        place = self.chosen
        if place is None:
            before = sum(
                self.deck.start_of(diagnostic.position.line) < self.card.line
                for diagnostic in self.deck.diagnostics
            )
            place = before - 1 if step > 0 else before
        self.choose_diagnostic((place + step) % count)

    def choose_diagnostic(self, place: int) -> None:
        """Go to a diagnostic and show its card; a diagnostic of the whole deck leaves the card that is shown."""
        self.chosen = place
        start = self.deck.start_of(self.deck.diagnostics[place].position.line)
        if start not in (0, self.card.line):
            self._go_to(self.deck.first_at(start))

    def ask_again(self) -> None:
        """Pose the card from a new seed."""
        self.trial.pose(self.card.card)

    def _refuse_unreadable(self) -> None:
        for diagnostic in self.deck.diagnostics:
            if diagnostic.code == "D000":
                raise NothingToShowError(
                    one_line(f"{self.deck.file}: {diagnostic.message} ({diagnostic.help})")
                )

    def _begin(self) -> None:
        """Show the card that was asked for by its line, or else the first that can be asked."""
        self._go_to(self.deck.first_at(self.deck.start_of(self._first_line)))
        if not self._first_line and self.trial.turn is None:
            self._go_to(next((place for place, each in enumerate(self.deck.cards) if each.card), 0))

    def _go_to(self, place: int) -> None:
        self._at = place
        self.ask_again()

    def _pose_if_changed(self, before: CardPosition) -> None:
        if self.card.card == before.card:
            return
        if self.card.key == before.key:
            self.trial.pose_changed(self.card.card)
        else:
            self.ask_again()


def _found_again(chosen: Diagnostic, diagnostics: Sequence[Diagnostic]) -> int | None:
    """Find a diagnostic again after its lines may have moved; None if it is gone."""
    said = (chosen.code, chosen.message)
    same = [place for place, each in enumerate(diagnostics) if (each.code, each.message) == said]
    return min(
        same, key=lambda place: abs(diagnostics[place].position.line - chosen.position.line), default=None
    )
