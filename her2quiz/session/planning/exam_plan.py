"""The plan up to an exam: what comes each day, what will be known, what cannot be reached and what would help."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.keys import deck_of
from her2quiz.domain.planning.expected_score import chance_of_guessing
from her2quiz.domain.planning.needed_new_cards import Needed, look_for_needed
from her2quiz.domain.planning.next_minutes import Gain, most_gained
from her2quiz.domain.planning.outlook import (
    FEW as FEW_COURSES,
)
from her2quiz.domain.planning.outlook import (
    MINUTES,
    ExamAhead,
    Looking,
    Outlook,
    Reached,
    Student,
    by_minutes,
)
from her2quiz.session.day.exam_dates import ComingExam, ExamDateError
from her2quiz.session.planning.student import FEW, evidence, memories_of, student_of
from her2quiz.session.services.services import Services

MINUTES_NOW = 15
"""For how many minutes it is told what they would add."""

WITHOUT_TAG = "other cards"
"""The topic of cards without a tag."""

_GUESSED_EACH = 100
"""Cards of a deck whose kinds are looked at; of more, about so many at even distances."""


@frozen(kw_only=True)
class ExamPlan:
    """What is told of an exam."""

    exam: ComingExam
    """The exam."""

    today: date
    """The present study day."""

    cards: int
    """How many cards it asks; suspended ones are left out."""

    unseen_now: int
    """How many of them were not seen yet."""

    outlook: Outlook
    """What comes until then, and what is known then."""

    new_per_day: int
    """How many new cards a day the learner has set."""

    needed: Needed | None
    """What lets every card be seen, if what is set does not; None if nothing does, or nothing more is needed."""

    has_own_limit: bool
    """Whether a deck of the exam has its own limit of new cards a day."""

    reviews_per_day: int
    """How many due cards a day the learner has set."""

    recalls: int
    """How many answers show what the learner remembers on a later day."""

    with_minutes: Mapping[int, Reached]
    """What is reached with some minutes a day; empty until enough is known of the learner."""

    gains: Sequence[Gain]
    """The cards that the next minutes are best spent on."""

    @property
    def days(self) -> int:
        """How many days are left, today included."""
        return len(self.outlook.days)

    @property
    def recalls_needed(self) -> int:
        """How many more such answers are needed before a score can be expected."""
        return max(0, FEW - self.recalls)

    @property
    def gains_by_topic(self) -> list[tuple[str, str, int, float]]:
        """What the next minutes are best spent on: deck, kind of work, cards and points, the most first."""
        titles = {deck.header.id: one_line(deck.header.title) for deck in self.exam.decks}
        found = dict[tuple[str, str], list[Gain]]()
        for gain in self.gains:
            found.setdefault((titles[deck_of(gain.key)], gain.work.value), []).append(gain)
        rows = [
            (title, work, len(some), sum(gain.points for gain in some) / self.cards)
            for (title, work), some in found.items()
        ]
        return sorted(rows, key=lambda row: (-row[3], row[0], row[1]))


class ExamPlanning:
    """Makes a plan bit by bit, so that a screen stays quick meanwhile."""

    def __init__(self, services: Services, exam: ComingExam) -> None:
        """Begin.

        Args:
            services: decks, progress, settings and clock.
            exam: for which exam.

        Raises:
            ProgressError: if the log cannot be read.
            ExamDateError: if no card of the exam can be asked.
        """
        self._services, self._exam = services, exam
        first = [deck.header.id for deck in exam.decks]
        decks = sorted(services.library.decks, key=lambda deck: deck.header.id not in first)
        memories = memories_of(services, decks)
        self._known = evidence(services, memories)
        student = student_of(services, decks, self._known, memories)
        soon = sorted(student.new, key=lambda key: deck_of(key) not in first)
        self._student = Student(student.today, student.seen, soon, student.pace, student.belief)
        suspended = services.progress.buried_or_suspended(date.min)
        self._keys = [key for deck in exam.decks for key in deck.keys if key not in suspended]
        if not self._keys:
            raise ExamDateError(f"No card of {exam.title} can be asked.")
        self._new = [key for key in self._keys if key not in memories]
        self._looking = Looking(self._student, self._ahead)
        self._reached = dict[int, Reached]()
        self._needed: Needed | None = None
        self._gains: Sequence[Gain] = ()
        self._steps = self._look()

    @property
    def share_done(self) -> float:
        """About how much is done, 0 to 1."""
        done = self._looking.looked_at + len(self._reached)
        return min(1.0, done / (self._looking.total + len(MINUTES) + 1))

    def go_on(self) -> bool:
        """Look a little further; False once all is known."""
        return next(self._steps, None) is not None

    def result(self) -> ExamPlan:
        """Return the plan, once all is known."""
        pace = self._student.pace
        return ExamPlan(
            exam=self._exam,
            today=self._student.today,
            cards=len(self._keys),
            unseen_now=len(self._new),
            outlook=self._found,
            new_per_day=pace.new_per_day,
            needed=self._needed,
            has_own_limit=any(deck.header.id in pace.new_per_deck for deck in self._exam.decks),
            reviews_per_day=pace.reviews_per_day,
            recalls=len(self._known.recalls),
            with_minutes=self._reached,
            gains=self._gains,
        )

    @property
    def _is_known(self) -> bool:
        """Whether enough is known of the learner to expect a score."""
        return len(self._known.recalls) >= FEW

    def _look(self) -> Iterator[bool]:
        """Look at the plan as it is, then at plans with other times, which are measured from it.

        Few courses are played for each, and as many for the plan itself, so that what chance adds to both cancels out.
        """
        while self._looking.go_on():
            yield True
        for needed in look_for_needed(self._student, self._ahead) if self._found.unseen else ():
            self._needed = needed
            yield True
        if not self._is_known:
            return
        self._gains = most_gained(self._student, self._ahead, MINUTES_NOW * 60)
        yield True
        few = Looking(self._student, self._ahead, FEW_COURSES)
        while few.go_on():
            yield True
        expected = self._found.score.expected - few.result().score.expected
        for found in by_minutes(self._student, self._ahead):
            if found is not None:
                minutes, reached = found
                share = min(1.0, max(0.0, reached.expected + expected))
                self._reached[minutes] = reached._replace(expected=share)
            yield True

    @cached_property
    def _found(self) -> Outlook:
        """What all courses have in common, once they were played through."""
        return self._looking.result()

    @cached_property
    def _ahead(self) -> ExamAhead:
        chances = dict.fromkeys(self._keys, 0.0)
        for deck in self._exam.decks:
            chances |= self._guessed([key for key in self._new if deck_of(key) == deck.header.id])
        return ExamAhead(self._exam.day, chances, self._topics())

    def _topics(self) -> dict[str, list[str]]:
        """Return the cards of each deck, or of each tag if there is only one deck."""
        found, keys = dict[str, list[str]](), {*self._keys}
        for deck in self._exam.decks:
            for key, tags in self._services.library.tags(deck) if len(self._exam.decks) == 1 else ():
                for tag in (tags or (WITHOUT_TAG,)) if key in keys else ():
                    found.setdefault(one_line(tag), []).append(key)
            if len(self._exam.decks) > 1 and (own := [key for key in deck.keys if key in keys]):
                found[one_line(deck.header.title)] = own
        return found

    def _guessed(self, keys: Sequence[str]) -> dict[str, float]:
        """Return the chance to guess each card of a deck that was not seen; of many, the mean of some."""
        card = self._services.library.card
        if len(keys) <= _GUESSED_EACH:
            return {key: chance_of_guessing(card(key).example().kind) for key in keys}
        some = keys[:: len(keys) // _GUESSED_EACH]
        return dict.fromkeys(
            keys, sum(chance_of_guessing(card(key).example().kind) for key in some) / len(some)
        )


def exam_plan(
    services: Services,
    exam: ComingExam,
    report: Callable[[str, float], None] = lambda _name, _share: None,
) -> ExamPlan:
    """Make the plan for an exam, all at once; raises as `ExamPlanning` does.

    Args:
        services: decks, progress, settings and clock.
        exam: for which exam.
        report: is told what is done, and which share of it, 0 to 1.
    """
    planning = ExamPlanning(services, exam)
    while planning.go_on():
        report("Days ahead", planning.share_done)
    return planning.result()
