"""A number in plain lines."""

from her2quiz.domain.kinds.number import Number
from her2quiz.domain.marking.answer import Answer, Typed
from her2quiz.domain.marking.quantity import read_quantity
from her2quiz.plain.kinds.prompt import Prompt


def _lines(_question: Number) -> list[str]:
    return []


def _ask(question: Number) -> str:
    return f"A number in {question.unit}" if question.unit else "A number"


def _read(_question: Number, text: str) -> Answer | None:
    return Typed(text) if read_quantity(text) else None


PROMPT = Prompt(_lines, _ask, _read)
