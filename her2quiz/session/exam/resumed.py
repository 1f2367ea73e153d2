"""An exam that is taken up again: what became of its cards meanwhile."""

from collections.abc import Iterator

from attrs import evolve, frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.sitting import ExamItem, Sitting
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, Revealed
from her2quiz.session import wording
from her2quiz.session.exam.posing import trace_of, turn_of
from her2quiz.session.exam.request import ExamError
from her2quiz.session.services.services import Services


@frozen
class Resumed:
    """An exam as it can go on."""

    sitting: Sitting
    """With the questions that still count."""

    gone: int = 0
    """How many more questions do not count, because their cards were removed, or changed after they were answered."""

    back: int = 0
    """How many questions count again, because their cards are as they were."""

    changed: int = 0
    """How many questions without an answer are asked as their cards are now."""

    def lines(self) -> Iterator[str]:
        """Say what became of the questions; nothing if all are as they were."""
        if self.gone:
            questions = wording.plural(self.gone, "question no longer counts", "questions no longer count")
            yield f"{questions}: since you began, the cards were removed, or changed after you answered."
        if self.back:
            questions = wording.plural(self.back, "question counts", "questions count")
            yield f"{questions} again: the cards are back as they were."
        if self.changed:
            has = wording.plural(self.changed, "question has", "questions have")
            yield f"{has} changed since you began. You had not answered, so you are asked the new wording."


def resumed(services: Services, sitting: Sitting) -> Resumed:
    """Look at each question of an exam again.

    Raises:
        ExamError: if none of its cards is here.
    """
    former = services.library.former_keys
    items = [evolve(item, key=former.get(item.key, item.key)) for item in (*sitting.items, *sitting.aside)]
    if not any(services.library.has(item.key) for item in items):
        raise ExamError(
            "None of the cards of the exam in progress is in a deck here. "
            "Name the file of its deck (her2quiz exam FILE) or the folder of its decks (--decks DIR), or give it up with "
            "her2quiz exam --discard."
        )
    now = {item.key: _trace(services, item) for item in items}
    gone = frozenset(key for key, trace in now.items() if not trace)
    away = {item.key for item in items[len(sitting.items) :]}
    newly = gone - away
    changed = [item for item in items if item.key not in gone and now[item.key] != item.trace]
    kept = tuple(evolve(item, trace=now[item.key] or item.trace) for item in items)
    whole = evolve(sitting, items=kept, aside=())
    still = whole.without(gone, services.clock().at) if gone else whole
    if not still.items:
        raise ExamError(
            "Every question of the exam in progress has changed since it was answered. "
            "Give it up with her2quiz exam --discard, and begin another."
        )
    return Resumed(still, len(newly), len(away - gone), len(changed))


def _trace(services: Services, item: ExamItem) -> str:
    """Return the trace of a question as it is posed now; empty if it cannot count any more.

    That is so if its card is gone or only self-rated now, and if an answer was given to what is another question now.
    """
    if not services.library.has(item.key):
        return ""
    question = (turn := turn_of(services, item)).question
    trace = "" if question.answer_type is Revealed else trace_of(turn)
    if item.answer is None:
        return trace
    return trace if trace == item.trace and _fits(question, item.answer) else ""


def _fits(question: AnyQuestion, answer: Answer) -> bool:
    """Whether an answer can be marked; one that was altered by hand may not."""
    try:
        marking.mark(question, answer)
    except Her2QuizError:
        return False
    return True
