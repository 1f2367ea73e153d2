"""The report of an exam as plain values: the score in all and by topic, and every question with its answer and reasons."""

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from her2quiz.domain.rating import HALF_RIGHT

PERCENT = 100


@frozen
class ReportedPart:
    """One option, pair, line, blank or name of an answer."""

    verdict: str
    """Of right, wrong, missed and left."""

    text: str = ""
    """The option, the line, or the left side of the pair."""

    right: str = ""
    """What is right for it."""

    given: str = ""
    """What the learner gave."""

    feedback: str = ""
    """What the author says about it."""


@frozen
class ReportedQuestion:
    """One question of an exam."""

    number: int
    """Its place in the exam, from 1."""

    card: str
    """The key of its card."""

    topic: str
    """The topic for which it was drawn."""

    asks: str
    """What it asks."""

    given: str
    """The answer in words; empty if there was none."""

    right: str
    """The right answer in words."""

    points: float
    """From 0 to 1."""

    verdict: str
    """In a word or two."""

    story: str = ""
    """The case to which it belongs."""

    tags: tuple[str, ...] = ()
    """The topics of its card."""

    feedback: str = ""
    """What the author says about this answer."""

    parts: tuple[ReportedPart, ...] = ()
    """The parts of the answer."""

    why: str = ""
    """The explanation."""

    source: str = ""
    """Where the fact comes from, and to which day it is known to hold."""

    was_marked: bool = False
    """Whether the learner had marked it to look at again."""

    @property
    def is_right(self) -> bool:
        """Whether it was answered right in full."""
        return self.points == 1


@frozen
class TopicScore:
    """How one topic went."""

    name: str
    """The topic."""

    asked: int
    """How many questions it had."""

    points: float
    """How many points they gave."""


@frozen
class ExamReport:
    """How an exam went."""

    title: str
    """What it was about."""

    seed: int
    """From which it was drawn."""

    begun: datetime
    """When it began, in local time."""

    seconds: float
    """How long it took."""

    minutes: int | None
    """How long it might take; None for no limit."""

    is_timed_out: bool
    """Whether it ended because its time was up."""

    pass_mark: int
    """From how many percent it is passed."""

    questions: tuple[ReportedQuestion, ...]
    """Every question, in order."""

    command: str = ""
    """The command by which others sit the same exam; empty if there is none."""

    dropped: tuple[str, ...] = ()
    """Keys of cards that no longer counted, because they were changed or removed while the exam was interrupted."""

    disclaimers: tuple[str, ...] = ()
    """What the authors want kept in mind."""

    @property
    def points(self) -> float:
        """The points in all."""
        return sum(question.points for question in self.questions)

    @property
    def percent(self) -> float:
        """The points of a hundred; 0 for an exam without questions."""
        return PERCENT * self.points / len(self.questions) if self.questions else 0.0

    @property
    def is_passed(self) -> bool:
        """Whether the pass mark was reached."""
        return bool(self.questions) and self.points * PERCENT >= self.pass_mark * len(self.questions)

    @property
    def topics(self) -> tuple[TopicScore, ...]:
        """How each topic went, the weakest first."""
        return _scores((question.topic, question) for question in self.questions)

    @property
    def tags(self) -> tuple[TopicScore, ...]:
        """How each tag went that some questions have and others lack, the weakest first."""
        scores = _scores((tag, question) for question in self.questions for tag in question.tags)
        return tuple(score for score in scores if score.asked < len(self.questions))

    @property
    def wrong(self) -> tuple[str, ...]:
        """The cards that were not answered right in full, in the order of the exam."""
        return tuple(question.card for question in self.questions if not question.is_right)


def points_of(score: float | None, *, counts_in_part: bool) -> float:
    """Return the points for an answer with this score.

    Args:
        score: of its mark, 0 to 1; None if it cannot be marked.
        counts_in_part: whether an answer that is half right or more counts in part, as it does when studying.
    """
    if score is None:
        return 0.0
    return score if score == 1 or (counts_in_part and score >= HALF_RIGHT) else 0.0


def _scores(named: Iterable[tuple[str, ReportedQuestion]]) -> tuple[TopicScore, ...]:
    by_name: dict[str, list[float]] = {}
    for name, question in named:
        by_name.setdefault(name, []).append(question.points)
    scores = (TopicScore(name, len(points), sum(points)) for name, points in by_name.items())
    return tuple(sorted(scores, key=lambda score: (score.points / score.asked, score.name)))


def plain_points(points: float) -> str:
    """Write points without needless decimals: 7, 7.5, 7.33."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def whole_percent(report: ExamReport) -> int:
    """Return the percent as a whole number, rounded down, so that 69.6 never reads as 70 where 70 passes."""
    return int(report.percent + 1e-9)
