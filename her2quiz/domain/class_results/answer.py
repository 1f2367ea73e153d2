"""One learner's answer to one card, as a file of results has it, and which of many answers count."""

from collections.abc import Iterable
from typing import NamedTuple

STUDY, EXAM = "study", "exam"
"""Where an answer was given. The two are never analysed together: study is repeated, self-paced and self-selected."""

WHERE = (EXAM, STUDY)
"""Where an answer can be given, the surer figures first."""


class ClassAnswer(NamedTuple):
    """An answer. The first fields are those by which a learner's first answer to a card is found."""

    learner: str
    """The learner's pseudonym."""

    where: str
    """`STUDY` or `EXAM`."""

    card: str
    """The key of the card."""

    place: int
    """Which of the learner's answers to the card it is, from 1; 1 in an exam."""

    day: str
    """The study day, such as 2026-11-30."""

    exported: str
    """The day on which the file was written."""

    version: str
    """The version of the card, a digest."""

    sitting: str
    """Which exam it belongs to; empty for study."""

    score: float
    """The score of its mark, 0 to 1."""

    chosen: tuple[str, ...] = ()
    """The texts of the options that were chosen; empty where something is typed."""

    gave_up: bool = False
    """Whether the learner said "I don't know", or did not answer."""

    seed: int = 0
    """From which the question was posed."""


def united(answers: Iterable[ClassAnswer]) -> tuple[ClassAnswer, ...]:
    """Return each answer once, in an order of their own, however often and in whatever files they came.

    An answer that is in two files of a learner, exported on different days, is taken as the earlier file has it.
    """
    earliest: dict[tuple[object, ...], ClassAnswer] = {}
    for answer in sorted(set(answers)):
        same = (answer.learner, answer.where, answer.card, answer.place, answer.day, answer.sitting)
        earliest.setdefault(same, answer)
    return tuple(sorted(earliest.values()))


def first_answers(answers: Iterable[ClassAnswer]) -> tuple[ClassAnswer, ...]:
    """Return the first answer of each learner to each card, apart for study and for exams.

    A later answer to a card says how well it was taught, not how difficult it is.
    """
    firsts: dict[tuple[str, str, str], ClassAnswer] = {}
    for answer in sorted(answers, key=_by_time):
        if answer.place == 1:
            firsts.setdefault((answer.learner, answer.where, answer.card), answer)
    return tuple(sorted(firsts.values()))


def _by_time(answer: ClassAnswer) -> tuple[object, ...]:
    return (answer.day, *answer)
