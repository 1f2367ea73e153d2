"""Select all that apply, in plain lines."""

import re

from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer
from her2quiz.plain.kinds.prompt import Prompt, told

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;]+\d{1,3})*", re.ASCII)


def _lines(question: SelectAll) -> list[str]:
    return [f"  {number}. {option.text}" for number, option in enumerate(question.options, 1)]


def _ask(question: SelectAll) -> str:
    wanted = f"{question.pick} numbers" if question.pick else "The numbers of all that apply"
    return f"{wanted}, such as 1 3; none if none does"


def _read(question: SelectAll, text: str) -> Answer | None:
    if text.casefold() == "none":
        return Ticked(frozenset())
    if not _NUMBERS.fullmatch(text):
        return None
    indices = frozenset(int(number) - 1 for number in re.findall(r"\d+", text))
    is_enough = question.pick in (None, len(indices))
    return Ticked(indices) if is_enough and all(0 <= i < len(question.options) for i in indices) else None


def _parts(question: SelectAll, answer: Answer) -> list[str]:
    ticked = answer.indices if isinstance(answer, Ticked) else frozenset[int]()
    return [
        told(
            f"  {place + 1}. {option.text}: {_word(is_right=option.is_right, is_ticked=place in ticked)}",
            option.feedback,
        )
        for place, option in enumerate(question.options)
        if option.is_right or place in ticked or option.feedback
    ]


def _word(*, is_right: bool, is_ticked: bool) -> str:
    """Say what became of an option."""
    if is_right:
        return "right" if is_ticked else "missed"
    return "does not apply" if is_ticked else "rightly left"


PROMPT = Prompt(_lines, _ask, _read, _parts)
