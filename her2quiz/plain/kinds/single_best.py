"""A single best answer in plain lines."""

from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, Picked
from her2quiz.plain.kinds.prompt import Prompt


def _lines(question: SingleBest) -> list[str]:
    return [f"  {number}. {option.text}" for number, option in enumerate(question.options, 1)]


def _ask(question: SingleBest) -> str:
    return f"A number from 1 to {len(question.options)}"


def _read(question: SingleBest, text: str) -> Answer | None:
    if not (text.isascii() and text.isdigit() and len(text) < _TOO_LONG):
        return None
    index = int(text) - 1
    return Picked(index) if 0 <= index < len(question.options) else None


_TOO_LONG = 4

PROMPT = Prompt(_lines, _ask, _read)
