"""Several typed answers in plain lines: names in any order, and blanks in their order."""

import re
from collections.abc import Sequence

from her2quiz.domain.accepted import Accepted
from her2quiz.domain.answer import Answer
from her2quiz.domain.kinds.fill_in import Filled, FillIn
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.plain.prompts.prompt import Prompt

LEFT_OUT = "-"
"""Stands for a blank that is left."""


def _nothing(_question: NameAll | FillIn) -> list[str]:
    return []


def _ask_names(question: NameAll) -> str:
    mark = _mark_between(question.members)
    return f"Type {len(question.members)} names on one line, with {mark} between them"


def _read_names(question: NameAll, text: str) -> Answer | None:
    names = _parted(text, question.members)
    return Named(tuple(names)) if names else None


def _ask_blanks(question: FillIn) -> str:
    mark = _mark_between(question.blanks)
    return f"Type the words of the {len(question.blanks)} blanks in order, with {mark} between them; {LEFT_OUT} leaves one"


def _read_blanks(question: FillIn, text: str) -> Answer | None:
    texts = tuple("" if each == LEFT_OUT else each for each in _parted(text, question.blanks))
    return Filled(texts) if len(texts) == len(question.blanks) and any(texts) else None


def _parted(text: str, answers: Sequence[Accepted]) -> list[str]:
    parts = re.split(r"[,;]" if _mark_between(answers) == "commas" else ";", text)
    return [part.strip() for part in parts if part.strip()]


def _mark_between(answers: Sequence[Accepted]) -> str:
    """Say what parts the answers: commas, unless one of them holds a comma."""
    return "semicolons" if any("," in text for answer in answers for text in answer.right) else "commas"


NAMES = Prompt(_nothing, _ask_names, _read_names, takes_words=True)
BLANKS = Prompt(_nothing, _ask_blanks, _read_blanks, takes_words=True)
