"""True or false in plain lines."""

from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking.answer import Answer, Said
from her2quiz.plain.kinds.prompt import Prompt

_WORDS = {"t": True, "true": True, "y": True, "yes": True, "1": True}
_WORDS |= {"f": False, "false": False, "n": False, "no": False, "2": False}


def _lines(_question: TrueFalse) -> list[str]:
    return ["  1. True", "  2. False"]


def _ask(_question: TrueFalse) -> str:
    return "t or 1 for true, f or 2 for false"


def _read(_question: TrueFalse, text: str) -> Answer | None:
    value = _WORDS.get(text.casefold())
    return None if value is None else Said(value)


PROMPT = Prompt(_lines, _ask, _read)
