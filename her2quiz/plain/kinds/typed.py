"""A typed answer in plain lines."""

from her2quiz.domain.kinds.typed import TypedAnswer
from her2quiz.domain.marking.answer import Answer, Typed
from her2quiz.plain.kinds.prompt import Prompt


def _lines(_question: TypedAnswer) -> list[str]:
    return []


def _ask(_question: TypedAnswer) -> str:
    return "Type the answer"


def _read(_question: TypedAnswer, text: str) -> Answer | None:
    return Typed(text) if text else None


PROMPT = Prompt(_lines, _ask, _read, takes_words=True)
