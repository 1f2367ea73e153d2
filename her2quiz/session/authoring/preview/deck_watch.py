"""A deck file that is read again at every save. Where it can no longer be read, what was read last stays."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.card_positions import CardPosition, card_positions_of, headings
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.session.authoring.check.check_decks import check_file
from her2quiz.session.services.clock import Clock
from her2quiz.session.services.deck_loading import stamp_of
from her2quiz.session.services.images.image_file import placed
from her2quiz.session.wording import plural

_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class DeckWatch:
    """The cards and diagnostics of a deck file, as they were at the last look."""

    def __init__(self, file: Path, clock: Clock, *, everything: bool = False) -> None:
        """Read the file.

        Args:
            file: the deck.
            clock: gives the present moment.
            everything: whether to include notes.
        """
        self.file, self._clock, self._everything = file, clock, everything
        self.title = ""
        """The deck's title; empty until it could be read."""
        self.news = ""
        """When the file was read, or since when it cannot be."""
        self.diagnostics: tuple[Diagnostic, ...] = ()
        """What is wrong, from the top of the file to its end."""
        self.is_broken = False
        """Whether the file cannot be read as a deck now, and all cards are as they were before."""
        self.cards: tuple[CardPosition, ...] = ()
        """The cards, each with its position in the file."""
        self._lines = list[int]()
        self._starts, self._old_starts = list[int](), list[int]()
        self._stamp = ""
        self._read()

    def look_again(self) -> bool:
        """Read the file again if it was saved; gives whether it was."""
        if stamp_of(self.file) == self._stamp:
            return False
        self._read()
        return True

    def counted(self) -> str:
        """Count the diagnostics, in words."""
        counts = [
            plural(count, name)
            for severity, name in _NAMES.items()
            if (count := sum(diagnostic.severity is severity for diagnostic in self.diagnostics))
        ]
        return ", ".join(counts) or "No diagnostics"

    def start_of(self, line: int) -> int:
        """Return the line where the card on some line starts, in the file as it could be read last; 0 if there is none."""
        if self.is_broken:
            passed = bisect_right(self._starts, line)
            line = self._old_starts[:passed][-1] if passed and self._old_starts else 0
        passed = bisect_right(self._lines, line)
        return self._lines[passed - 1] if passed else 0

    def first_at(self, start: int) -> int:
        """Return the place of the first card that starts on a line; 0 if none does."""
        return next((place for place, each in enumerate(self.cards) if each.line == start), 0)

    def _read(self) -> None:
        self._stamp = stamp_of(self.file)  # before reading: what is saved meanwhile is seen at the next look
        now = self._clock()
        reading, diagnostics = check_file(self.file, now.day)
        diagnostics = tuple(
            each for each in diagnostics if self._everything or each.severity is not Severity.INFO
        )
        self.diagnostics = tuple(
            sorted(diagnostics, key=lambda each: (each.position.line, each.position.column))
        )
        self._starts = headings(reading.text)
        read = (_beside(each, self.file) for each in card_positions_of(reading))
        cards = tuple(_with_last_good([*read], self.cards))
        self.is_broken = not cards
        at = f"{now.at + now.offset:%H:%M:%S}"
        if self.is_broken:
            self.news = f"unreadable since {at}"
            self.cards = tuple(evolve(each, is_old=True) for each in self.cards)
            return
        self.news = f"read at {at}"
        self.title = reading.deck.header.title if reading.deck else self.title
        self.cards, self._old_starts = cards, self._starts
        self._lines = sorted({each.line for each in cards})


def _beside(each: CardPosition, file: Path) -> CardPosition:
    """Return a card that finds its images."""
    return evolve(each, card=placed(each.card, file)) if each.card else each


def _with_last_good(cards: Sequence[CardPosition], before: Sequence[CardPosition]) -> Iterator[CardPosition]:
    """Put in place of each card that has an error now what it was before, where that is known."""
    for each in cards:
        old = [last for last in before if last.card and _is_of(last.key, each.key)] if not each.card else []
        yield from [evolve(last, line=each.line, is_old=True) for last in old] or [each]


def _is_of(key: str, whole: str) -> bool:
    """Whether a key is that of a card, or of one of its blanks."""
    return bool(whole) and (key == whole or key.startswith(f"{whole}/"))
