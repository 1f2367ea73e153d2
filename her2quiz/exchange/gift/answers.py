"""What stands between the braces of a question in GIFT: its answers with their weights and what is said of them."""

import re
from collections.abc import Callable

from attrs import evolve, frozen

from her2quiz.exchange.gift.blocks import parts

FULL = 100.0
_WEIGHT = re.compile(r"%(-?\d+(?:[.,]\d+)?)%")
_GENERAL = re.compile(r"\\.|####", re.DOTALL)


@frozen
class Answer:
    """One answer."""

    sign: str
    """= or ~, as it is written."""

    text: str
    """What it says; signs that are meant have a backslash still."""

    weight: float
    """What it is worth, from -100 to 100."""

    feedback: str
    """What is said of it."""


@frozen
class Answers:
    """All that stands between the braces."""

    head: str
    """What stands before the first answer."""

    each: tuple[Answer, ...]
    """The answers."""

    general: str
    """What is said of the question whatever was answered."""

    is_number: bool
    """Whether a number is asked for."""


def read_answers(text: str, clean: Callable[[str], str]) -> Answers:
    """Read the answers of a question.

    Args:
        text: what stands between its braces.
        clean: makes text of the deck language from each text that is not part of the form.
    """
    text, general = _split_general(text.strip())
    is_number = text.startswith("#")
    head, *rest = parts(text.removeprefix("#"), "=~")
    each = tuple(_answer(sign, said, clean) for sign, said in rest)
    return Answers(head[1].strip(), each, clean(general), is_number)


def _split_general(text: str) -> tuple[str, str]:
    found = next((each for each in _GENERAL.finditer(text) if each[0] == "####"), None)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def split_feedback(text: str) -> tuple[str, str]:
    """Split an answer from what is said of it, after a # without a backslash."""
    first, *rest = parts(text, "#")
    return first[1].strip(), "#".join(said for _, said in rest).strip()


def _answer(sign: str, said: str, clean: Callable[[str], str]) -> Answer:
    said = said.strip()
    weight = _WEIGHT.match(said)
    worth = float(weight[1].replace(",", ".")) if weight else FULL if sign == "=" else 0.0
    text, feedback = split_feedback(said[weight.end() :] if weight else said)
    return Answer(sign, text, max(-FULL, min(FULL, worth)), clean(feedback))


def cleaned(answer: Answer, clean: Callable[[str], str]) -> Answer:
    """Return an answer whose text is in the deck language."""
    return evolve(answer, text=clean(answer.text))
