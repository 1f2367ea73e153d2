"""A short trace of a question as it was posed, by which one is noticed whose card has changed since."""

from hashlib import blake2b

from her2quiz.domain.choices.pairs import Pairs
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest

_BYTES = 8


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
