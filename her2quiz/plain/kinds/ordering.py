"""Lines to be put in order, in plain lines."""

import re

from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.marking.answer import Answer
from her2quiz.plain.kinds.prompt import Prompt, told
from her2quiz.session.wording import ordinal

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


def _parts(question: Ordering, answer: Answer) -> list[str]:
    if not isinstance(answer, Ordered):
        return []
    lines = []
    for given, right in enumerate(question.places(answer)):
        line = question.lines[right]
        word = "right" if given == right else f"belongs {ordinal(right + 1)}"
        lines.append(told(f"  {given + 1}. {line.text}: {word}", "" if given == right else line.feedback))
    return lines


PROMPT = Prompt(_lines, _ask, _read, _parts)
