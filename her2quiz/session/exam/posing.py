"""How a question of an exam is posed, and a short trace by which one is noticed that is no longer what was posed."""

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.choices.pairs import Pairs
from her2quiz.domain.exam.chance import seed_of
from her2quiz.domain.exam.draw import Drawn
from her2quiz.domain.exam.sitting import ExamItem
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.session.services.services import Services
from her2quiz.session.turn.posing import posed
from her2quiz.session.turn.turn import Turn

_BYTES = 8


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


def fingerprint(question: AnyQuestion, story: str, answer_key: str) -> str:
    """Return a trace of all that an answer depends on: what is asked, what is offered in which order, what is right.

    Reasons, hints and sources may change; an answer means the same without them.

    Args:
        question: as it was posed.
        story: the case to which it belongs.
        answer_key: what an answer is measured by, in full.
    """
    texts = (type(question).__name__, story, question.prompt, answer_key, *_offered(question))
    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=_BYTES).hexdigest()


def _offered(question: AnyQuestion) -> tuple[str, ...]:
    if isinstance(question, SingleBest | SelectAll):
        return tuple(f"{option.text}\x1e{option.is_right}" for option in question.options)
    if isinstance(question, Ordering):
        return tuple(line.text for line in question.posed_lines)
    if isinstance(question, Pairs):
        return (*(f"{item.text}\x1e{item.right}" for item in question.items), *question.choices)
    return (question.right_answer,)
