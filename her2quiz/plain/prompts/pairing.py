"""Matching, and sorting into groups, in plain lines."""

import re
from string import ascii_lowercase

from her2quiz.domain.answer import Answer
from her2quiz.domain.kinds.pairing import Paired, Pairing
from her2quiz.plain.prompts.prompt import Prompt

LEFT_OUT = "-"
"""Stands for an item that is left open."""


def _lines(question: Pairing) -> list[str]:
    items = [f"  {number}. {item.text}" for number, item in enumerate(question.items, 1)]
    choices = [
        f"  {letter}) {choice}" for letter, choice in zip(ascii_lowercase, question.choices, strict=False)
    ]
    return [*items, *choices]


def _ask(question: Pairing) -> str:
    example = " ".join(ascii_lowercase[place % len(question.choices)] for place in range(len(question.items)))
    return f"A letter for each number in turn, such as {example}; {LEFT_OUT} leaves one out"


def _read(question: Pairing, text: str) -> Answer | None:
    letters = re.findall(r"[a-z-]", re.sub(r"\d+\s*[:.)=]?", " ", text.casefold()))
    is_whole = not re.search(r"[^a-z\d\s:.)=,;-]", text.casefold()) and not re.search(
        r"[a-z]{2}", text.casefold()
    )
    known = f"{ascii_lowercase[: len(question.choices)]}{LEFT_OUT}"
    if not is_whole or len(letters) != len(question.items) or any(letter not in known for letter in letters):
        return None
    return Paired(tuple(None if letter == LEFT_OUT else known.index(letter) for letter in letters))


PROMPT = Prompt(_lines, _ask, _read)
