"""A flip card in plain lines."""

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking.answer import Answer, Revealed
from her2quiz.plain.kinds.prompt import Prompt


def _lines(_question: Flip) -> list[str]:
    return []


def _ask(_question: Flip) -> str:
    return "Recall the answer, then press Enter to see it"


def _read(_question: Flip, _text: str) -> Answer:
    return Revealed()


PROMPT = Prompt(_lines, _ask, _read)
