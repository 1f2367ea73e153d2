"""Begins an exam, or takes the one in progress up again, and says by which command others sit the same."""

import shlex
from collections.abc import Iterator

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import ProgressError
from her2quiz.domain.exam.blueprint import MOST_QUESTIONS, TopicWish
from her2quiz.domain.exam.chance import LARGEST_SEED
from her2quiz.domain.exam.draw import draw
from her2quiz.domain.exam.sitting import Sitting
from her2quiz.domain.exam.sitting_record import record_of, sitting_from
from her2quiz.domain.search.words import words
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.pool import pool_of
from her2quiz.session.exam.posing import item_of
from her2quiz.session.exam.request import ExamError, ExamRequest
from her2quiz.session.exam.resumed import Resumed, resumed
from her2quiz.session.services.services import Services
from her2quiz.store.exam_file import ExamFile

SHORT_SEEDS = 9999
"""Seeds that are drawn are short, to be told to a class."""

_OWN = ("is", "rated", "prop", "saved")
"""Terms of a search that find other cards with each learner."""


def kept_exam(services: Services) -> Sitting | None:
    """Return the exam that is in progress, or the last one that was handed in; None if there is none.

    Raises:
        ProgressError: if it cannot be read.
    """
    return _read(ExamFile(services.progress.path))


def begin_exam(services: Services, request: ExamRequest) -> Exam:
    """Draw an exam and begin it, in place of one that was handed in.

    Raises:
        Her2QuizError: if it cannot be had, or another exam is in progress.
    """
    file = ExamFile(services.progress.path)
    before = _read(file)
    if before is not None and before.handed_in is None:
        raise ExamError(
            "An exam is in progress. Go on with it by her2quiz exam alone, or give it up with her2quiz exam --discard."
        )
    sitting = drawn_exam(services, request)
    file.begin(record_of(sitting))
    return Exam(services, sitting, file)


def drawn_exam(services: Services, request: ExamRequest) -> Sitting:
    """Draw an exam that begins now; nothing is kept of it yet.

    Raises:
        Her2QuizError: if it cannot be had.
    """
    pool = pool_of(services, request)
    quotas = pool.quotas(request)
    count = sum(quota.wanted for quota in quotas)
    if count > MOST_QUESTIONS:
        raise ExamError(f"An exam has at most {MOST_QUESTIONS} questions; {count} are asked for.")
    seed = services.rng.randint(1, SHORT_SEEDS) if request.seed is None else request.seed
    if not 0 <= seed <= LARGEST_SEED:
        raise ExamError(f"A seed is a number from 0 to {LARGEST_SEED}.")
    items = tuple(item_of(services, each, seed) for each in draw(quotas, seed))
    now = services.clock()
    command = command_for(request, len(items), seed)
    return Sitting(pool.title, seed, items, now, request.minutes, command=command, latest=now.at)


def take_up(services: Services) -> tuple[Exam, Resumed]:
    """Go on with the exam in progress; if its time has run out meanwhile, it is handed in as it was.

    Raises:
        Her2QuizError: if there is none, or it cannot go on.
    """
    file = ExamFile(services.progress.path)
    sitting = _read(file)
    if sitting is None or sitting.handed_in is not None:
        raise ExamError("No exam is in progress.")
    still = resumed(services, sitting)
    exam = Exam(services, still.sitting, file)
    exam.look_at_the_clock()
    return exam, still


def last_exam(services: Services) -> tuple[Sitting, Resumed]:
    """Return the exam that was handed in last.

    Raises:
        Her2QuizError: if there is none, or if it cannot be shown any more.
    """
    sitting = kept_exam(services)
    if sitting is None or sitting.handed_in is None:
        raise ExamError("There is no exam that was handed in.")
    still = resumed(services, sitting)
    return still.sitting, still


def discard_exam(services: Services) -> bool:
    """Give up the exam that is kept; return whether there was one. Raises ProgressError."""
    file = ExamFile(services.progress.path)
    was_there = file.exists()
    file.remove()
    return was_there


def _read(file: ExamFile) -> Sitting | None:
    record = file.read()
    if record is None:
        return None
    try:
        return sitting_from(record)
    except ValueError as error:
        raise ProgressError(file.unusable(str(error))) from error


def command_for(request: ExamRequest, count: int, seed: int) -> str:
    """Return the command that draws the same exam from the same decks; empty if it depends on who sits it.

    Args:
        request: what was asked.
        count: how many questions there are.
        seed: from which they were drawn.
    """
    if request.search and not request.decks and _finds_own(request.search):
        return ""
    return shlex.join(("her2quiz", "exam", *_options(request, count, seed), *_drawn_from(request)))


def _finds_own(search: str) -> bool:
    return any(word.text.partition(":")[0].casefold() in _OWN for word in words(search))


def _options(request: ExamRequest, count: int, seed: int) -> Iterator[str]:
    yield from ("-n", str(count))
    if request.topics:
        yield from ("--topics", ",".join(map(_written, request.topics)))
    if request.minutes is not None:
        yield from ("--minutes", str(request.minutes))
    yield from ("--seed", str(seed))


def _drawn_from(request: ExamRequest) -> tuple[str, ...]:
    """Return the decks or the search; words that look like an option come after two dashes."""
    found = request.decks or ((one_line(request.search),) if request.search else ())
    return ("--", *found) if any(each.startswith("-") for each in found) else found


def _written(wish: TopicWish) -> str:
    amount = "" if wish.amount is None else f"={wish.amount}{'%' if wish.is_share else ''}"
    return one_line(wish.name) + amount
