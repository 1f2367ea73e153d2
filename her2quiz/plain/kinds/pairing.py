"""Matching, and sorting into groups, in plain lines."""

import re
from string import ascii_lowercase

from her2quiz.domain.kinds.pairing import Paired, Pairing
from her2quiz.domain.marking.answer import Answer
from her2quiz.plain.kinds.prompt import Prompt, told

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


def _parts(question: Pairing, answer: Answer) -> list[str]:
    if not isinstance(answer, Paired):
        return []
    return [_part(question, place, choice) for place, choice in enumerate(answer.choices)]


def _part(question: Pairing, place: int, choice: int | None) -> str:
    item = question.items[place]
    if question.is_right(place, choice):
        return f"  {place + 1}. {item.text} → {item.right}: right"
    given = "left out" if choice is None else f"not {question.choices[choice]}"
    return told(f"  {place + 1}. {item.text} → {item.right}, {given}", item.feedback)


PROMPT = Prompt(_lines, _ask, _read, _parts)
