"""What every kind of question offers to the plain lines."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from her2quiz.domain.answer import Answer


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

    takes_words: bool = False
    """Whether any word can be an answer, so that a command must not be taken for one by surprise."""
