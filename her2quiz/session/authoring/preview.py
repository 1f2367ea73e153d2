"""A deck as a learner sees it while its author writes: read again at every save, and nothing is kept."""

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from random import Random

from attrs import evolve, frozen

from her2quiz.deckfile.deck.card_positions import CardPosition, card_positions_of, headings
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.scheduling.queue import Entry
from her2quiz.domain.scheduling.reason import Reason
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.session.authoring.check_decks import check_file
from her2quiz.session.services.file_stamp import stamp_of
from her2quiz.session.services.services import Services
from her2quiz.session.study.turn import Given, Posed
from her2quiz.session.wording import plural

_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


_NO_CARD = CardPosition("", -1, None)
"""Stands in place of a card until the file has one."""


class NothingToShowError(Her2QuizError):
    """There is no file, or none that can be read."""


@frozen
class Told:
    """A problem as it stands beside the card."""

    problem: Diagnostic
    """What is wrong."""

    is_here: bool
    """Whether it is in the card that is shown."""

    is_chosen: bool
    """Whether the author has come to it last."""


class Preview:
    """A deck file, and the card of it that is shown."""

    def __init__(self, file: Path, services: Services, *, line: int = 0, everything: bool = False) -> None:
        """Read the file, and show a card, if it has one.

        Args:
            file: the deck.
            services: clock and chance; nothing is written anywhere.
            line: of the file; the card that stands there is shown first.
            everything: whether notes are told too.

        Raises:
            NothingToShowError: if the file cannot be read; it says why.
        """
        self.file, self._services, self._everything = file, services, everything
        self.title, self.news = "", ""
        self.problems: tuple[Diagnostic, ...] = ()
        """What is wrong, from the top of the file to its end."""
        self.is_broken = False
        """Whether the file is no deck now, and all cards are as they were before."""
        self.posed: Posed | None = None
        """The question of the card that is shown; None if that cannot be asked."""
        self.given: Given | None = None
        """What was answered to it."""
        self._spots = tuple[CardPosition, ...]()
        self._at, self._chosen = 0, -1
        self._stamp, self._lines = "", list[int]()
        self._starts, self._old_starts = list[int](), list[int]()
        self._read()
        self._refuse_unreadable()
        self._first_line = line
        self._begin()

    @property
    def is_empty(self) -> bool:
        """Whether the file has not had a card yet, not even one with an error."""
        return not self._spots

    @property
    def spot(self) -> CardPosition:
        """The card that is shown, with its place in the file."""
        return _NO_CARD if self.is_empty else self._spots[self._at]

    @property
    def position(self) -> tuple[int, int]:
        """Which card it is, from 1, and of how many; 0 of 0 if there is none."""
        return min(self._at + 1, len(self._spots)), len(self._spots)

    @property
    def told(self) -> tuple[Told, ...]:
        """The problems, those of the present card marked."""
        here = self.spot.line
        return tuple(
            Told(problem, self._start_of(problem.position.line) == here, place == self._chosen)
            for place, problem in enumerate(self.problems)
        )

    @property
    def line(self) -> int:
        """The line to open in an editor: that of the problem come to last, or else of the card."""
        if self._chosen >= 0:
            return self.problems[self._chosen].position.line
        if self.is_broken and self.problems:
            return self.problems[0].position.line
        return max(1, self.spot.line)

    def counted(self) -> str:
        """Count the problems."""
        counts = [
            plural(count, name)
            for severity, name in _NAMES.items()
            if (count := sum(problem.severity is severity for problem in self.problems))
        ]
        return ", ".join(counts) or "No problems"

    def look_again(self) -> bool:
        """Read the file again if it has changed; gives whether it has.

        The same card stays, by its key, or whatever stands at its place now. Its question stays open or answered
        as it was; if its words have changed, what was answered is marked again. If there was no card, the first comes.
        """
        if stamp_of(self.file) == self._stamp:
            return False
        before, was_empty = self.spot, self.is_empty
        chosen = self.problems[self._chosen] if self._chosen >= 0 else None
        self._read()
        if was_empty:
            self._begin()
            self._chosen = _place_of(chosen, self.problems)
            return True
        keys = [spot.key for spot in self._spots]
        self._at = keys.index(before.key) if before.key in keys else min(self._at, len(keys) - 1)
        self._chosen = _place_of(chosen, self.problems)
        if self.spot.card != before.card:
            self._pose_as_before(is_same=self.spot.key == before.key)
        return True

    def go(self, step: int) -> None:
        """Show the next card, or with -1 the one before; behind the last comes the first."""
        self._chosen = -1
        self._go_to((self._at + step) % max(1, len(self._spots)))

    def go_to_problem(self, step: int) -> None:
        """Come to the next problem, or with -1 to the one before, and show its card."""
        count = len(self.problems)
        if not count:
            return
        place = self._chosen
        if place < 0:
            starts = [self._start_of(problem.position.line) for problem in self.problems]
            first = sum(start < self.spot.line for start in starts)
            place = first - 1 if step > 0 else first
        self.choose_problem((place + step) % count)

    def choose_problem(self, place: int) -> None:
        """Come to a problem, and show its card; one of the whole deck leaves the card that is shown."""
        self._chosen = place
        start = self._start_of(self.problems[place].position.line)
        if start not in (0, self.spot.line):
            self._go_to(self._begins_at(start))

    def pose_again(self) -> None:
        """Pose the card anew, with other numbers and its options in another order."""
        self._pose(self._services.rng.getrandbits(32))

    def answer(self, answer: Answer) -> None:
        """Mark an answer; raises NotAnAnswerError for one of another kind."""
        posed = self.posed
        if posed is None:
            return
        mark, now = marking.mark(posed.question, answer), self._services.clock()
        possible = outcomes(posed.card.key, None, now, self._services.settings)
        self.given = Given(answer, mark, now, possible, proposed=None, review=None)

    def hint(self) -> None:
        """Give the next hint."""
        posed = self.posed
        if posed is not None and self.given is None and posed.hints < len(posed.card.hints):
            posed.hints += 1

    def _refuse_unreadable(self) -> None:
        for problem in self.problems:
            if problem.code == "D000":
                raise NothingToShowError(one_line(f"{self.file}: {problem.message} ({problem.help})"))

    def _begin(self) -> None:
        """Show the card that was asked for by its line, or else the first that can be asked."""
        self._go_to(self._begins_at(self._start_of(self._first_line)))
        if not self._first_line and self.posed is None:
            self._go_to(next((at for at, each in enumerate(self._spots) if each.card), 0))

    def _read(self) -> None:
        """Read the file, and keep what was good where it is no longer."""
        self._stamp = stamp_of(self.file)  # before reading: what is saved meanwhile is seen at the next look
        now = self._services.clock()
        reading, problems = check_file(self.file, now.day)
        problems = tuple(each for each in problems if self._everything or each.severity is not Severity.INFO)
        self.problems = tuple(sorted(problems, key=lambda each: (each.position.line, each.position.column)))
        self._starts = headings(reading.text)
        spots = _with_old(card_positions_of(reading), self._spots)
        self.is_broken = not spots
        at = f"{now.at + now.offset:%H:%M:%S}"
        if self.is_broken:
            self.news = f"no deck since {at}"
            self._spots = tuple(evolve(spot, is_old=True) for spot in self._spots)
            return
        self.news = f"read at {at}"
        self.title = reading.deck.header.title if reading.deck else self.title
        self._spots, self._old_starts = spots, self._starts
        self._lines = sorted({spot.line for spot in spots})

    def _start_of(self, line: int) -> int:
        """Give the line on which the card begins that a line belongs to, by the lines of the last good file; or 0."""
        if self.is_broken:
            passed = bisect_right(self._starts, line)
            line = self._old_starts[:passed][-1] if passed and self._old_starts else 0
        passed = bisect_right(self._lines, line)
        return self._lines[passed - 1] if passed else 0

    def _begins_at(self, start: int) -> int:
        """Give the place of the first card that begins on a line."""
        return next((at for at, spot in enumerate(self._spots) if spot.line == start), 0)

    def _go_to(self, at: int) -> None:
        self._at = at
        self.pose_again()

    def _pose(self, seed: int) -> None:
        card, self.given = self.spot.card, None
        self.posed = self._posed(card, seed) if card else None

    def _posed(self, card: Card, seed: int) -> Posed:
        rng = Random(seed)  # noqa: S311 - shuffling, not secrecy
        drawn = card.drawn(rng)
        entry = Entry(card.key, Reason.NEW)
        return Posed(entry, drawn, drawn.kind.pose(rng), seed, None, self._services.clock())

    def _pose_as_before(self, *, is_same: bool) -> None:
        """Pose the card whose words have changed; of the same card, what was answered and hinted stays."""
        posed, given = self.posed, self.given
        if posed is None or not is_same:
            self.pose_again()
            return
        self._pose(posed.seed)
        if self.posed is not None:
            self.posed.hints = min(posed.hints, len(self.posed.card.hints))
            if given is not None and _is_same_answer(given.answer, posed.question, self.posed.question):
                self.answer(given.answer)


def _with_old(spots: Sequence[CardPosition], before: Sequence[CardPosition]) -> tuple[CardPosition, ...]:
    """Put in place of each card that has an error now what it was before, where that is known."""
    shown = []
    for spot in spots:
        old = [each for each in before if each.card and _is_of(each.key, spot.key)] if not spot.card else []
        shown += [evolve(each, line=spot.line, is_old=True) for each in old] or [spot]
    return tuple(shown)


def _is_of(key: str, whole: str) -> bool:
    """Whether a key is that of a card, or of one of its blanks."""
    return bool(whole) and (key == whole or key.startswith(f"{whole}/"))


def _is_same_answer(answer: Answer, before: AnyQuestion, now: AnyQuestion) -> bool:
    """Whether an answer means to a question that was changed what it meant before."""
    try:
        return marking.record(now, answer) == marking.record(before, answer)
    except marking.NotAnAnswerError:  # it has become another kind of question
        return False


def _place_of(chosen: Diagnostic | None, problems: Sequence[Diagnostic]) -> int:
    """Find a problem again after its lines may have moved; -1 if it is gone."""
    same = [place for place, each in enumerate(problems) if chosen and _said(each) == _said(chosen)]
    return (
        min(same, key=lambda place: abs(problems[place].position.line - chosen.position.line))
        if same and chosen
        else -1
    )


def _said(problem: Diagnostic) -> tuple[str, str]:
    return problem.code, problem.message
