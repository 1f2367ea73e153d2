"""What every kind of question offers to the plain lines."""

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from her2quiz.domain.marking.answer import Answer


def _no_parts(_question: Any, _answer: Answer) -> list[str]:
    return []


def _nothing_to_say(_question: Any, _text: str) -> str:
    return ""


def told(part: str, feedback: str) -> str:
    """Say what became of a part of an answer, with the author's word on it behind."""
    return f"{part}. {feedback}" if feedback else part


@frozen
class Prompt:
    """How one kind of question is asked in plain lines.

    The functions take the kind's own question; which that is, the registry knows.
    """

    lines: Callable[[Any], list[str]]
    """What stands below the question, such as numbered options."""

    ask: Callable[[Any], str]
    """What may be typed."""

    read: Callable[[Any, str], Answer | None]
    """What a typed line means; None if nothing."""

    parts: Callable[[Any, Answer], list[str]] = field(default=_no_parts)
    """What became of each part of an answer that was not right in full; nothing for an answer without parts."""

    why_not: Callable[[Any, str], str] = field(default=_nothing_to_say)
    """What speaks against a line that is no answer, where there is more to say than what may be typed."""

    takes_words: bool = False
    """Whether any word can be an answer, so that a command must not be taken for one by surprise."""
