"""How a question of an exam is posed, and how one is noticed that is no longer what was posed."""

from her2quiz.domain.exam.chance import seed_of
from her2quiz.domain.exam.draw import Drawn
from her2quiz.domain.exam.fingerprint import fingerprint
from her2quiz.domain.exam.sitting import ExamItem
from her2quiz.session.services.services import Services
from her2quiz.session.turn.posing import posed
from her2quiz.session.turn.turn import Turn


def turn_of(services: Services, item: ExamItem) -> Turn:
    """Pose the question of an exam: the same each time, as long as its card stays as it is."""
    return posed(services.library.card(item.key), item.seed, services.clock())


def trace_of(turn: Turn) -> str:
    """Return the trace of a question."""
    return fingerprint(turn.question, turn.card.story, turn.answer_key.text)


def item_of(services: Services, drawn: Drawn, seed: int) -> ExamItem:
    """Return the question that a card makes in the exam of a seed."""
    item = ExamItem(drawn.key, drawn.topic, seed_of(seed, drawn.key), "")
    return ExamItem(item.key, item.topic, item.seed, trace_of(turn_of(services, item)))
