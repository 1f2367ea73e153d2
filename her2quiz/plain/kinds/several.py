"""Several typed answers in plain lines: names in any order, and blanks in their order."""

import re
from collections.abc import Sequence

from her2quiz.domain.characters import one_line
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Judged
from her2quiz.domain.marking.answer import Answer
from her2quiz.plain.kinds.prompt import Prompt

LEFT_OUT = "-"
"""Stands for a blank that is left."""


def _nothing(_question: NameAll | Cloze) -> list[str]:
    return []


def _ask_names(question: NameAll) -> str:
    mark = _mark_between(question.members)
    return f"Type {len(question.members)} names on one line, with {mark} between them"


def _read_names(question: NameAll, text: str) -> Answer | None:
    names = _parted(text, question.members)
    return Named(tuple(names)) if names and not _twice(question, names) else None


def _why_no_names(question: NameAll, text: str) -> str:
    twice = _twice(question, _parted(text, question.members))
    return f"{', '.join(one_line(each) for each in twice)}: already named." if twice else ""


def _twice(question: NameAll, names: Sequence[str]) -> tuple[str, ...]:
    """Give what was named twice; nothing where all are named, for then it is in nobody's way."""
    is_complete = {*range(len(question.members))} <= {*question.found(names)}
    return () if is_complete else question.named_twice(names)


def _ask_blanks(question: Cloze) -> str:
    mark = _mark_between(question.blanks)
    return f"Type the words of the {len(question.blanks)} blanks in order, with {mark} between them; {LEFT_OUT} leaves one"


def _read_blanks(question: Cloze, text: str) -> Answer | None:
    texts = tuple("" if each == LEFT_OUT else each for each in _parted(text, question.blanks))
    return Filled(texts) if len(texts) == len(question.blanks) and any(texts) else None


def _parted(text: str, answers: Sequence[AcceptedAnswer]) -> list[str]:
    parts = re.split(r"[,;]" if _mark_between(answers) == "commas" else ";", text)
    return [part.strip() for part in parts if part.strip()]


def _mark_between(answers: Sequence[AcceptedAnswer]) -> str:
    """Say what parts the answers: commas, unless one of them holds a comma."""
    return "semicolons" if any("," in text for answer in answers for text in answer.right) else "commas"


def _named_parts(question: NameAll, answer: Answer) -> list[str]:
    texts = answer.texts if isinstance(answer, Named) else ()
    found = question.found(texts)
    named = [
        _spelled(text, question.judged(text), is_right=place is not None)
        for text, place in zip(texts, found, strict=False)
    ]
    return [f"  {line}" for line in named]


def _filled_parts(question: Cloze, answer: Answer) -> list[str]:
    if not isinstance(answer, Filled):
        return []
    judged = zip(answer.texts, question.judged(answer), question.blanks, strict=True)
    said = [
        _spelled(text or "(left)", each, is_right=each.is_right, right=blank.right[0])
        for text, each, blank in judged
    ]
    return [f"  {number}. {line}" for number, line in enumerate(said, 1)]


def _spelled(text: str, judged: Judged, *, is_right: bool, right: str = "") -> str:
    """Say whether a typed text was right, how it is spelled if it was not spelled so, and what is right instead."""
    if not is_right:
        return f"{text}: wrong, it is {right}" if right else f"{text}: wrong"
    is_spelled = judged.spelled.casefold() == text.casefold()
    return f"{text}: right" if is_spelled else f"{text}: right, spelled {judged.spelled}"


NAMES = Prompt(_nothing, _ask_names, _read_names, _named_parts, _why_no_names, takes_words=True)
BLANKS = Prompt(_nothing, _ask_blanks, _read_blanks, _filled_parts, takes_words=True)
