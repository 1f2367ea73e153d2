"""Lines to be put in order, in plain lines."""

import re

from her2quiz.domain.answer import Answer
from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.plain.prompts.prompt import Prompt

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;>]+\d{1,3})*", re.ASCII)


def _lines(question: Ordering) -> list[str]:
    return [f"  {number}. {line.text}" for number, line in enumerate(question.posed_lines, 1)]


def _ask(question: Ordering) -> str:
    example = " ".join(str(number) for number in range(len(question.lines), 0, -1))
    return f"The numbers in the right order, such as {example}"


def _read(question: Ordering, text: str) -> Answer | None:
    if not _NUMBERS.fullmatch(text):
        return None
    order = tuple(int(number) - 1 for number in re.findall(r"\d+", text))
    return Ordered(order) if sorted(order) == list(range(len(question.lines))) else None


PROMPT = Prompt(_lines, _ask, _read)
