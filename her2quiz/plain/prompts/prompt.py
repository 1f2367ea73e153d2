"""What the prompt of every kind of question has."""

from abc import ABC, abstractmethod

from her2quiz.domain.characters import one_line
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.marking.mark import Mark, Part

SKIP = "skip"
"""The word that leaves a blank or a pair out."""

LEFT_OUT = "left out"
"""Said of what was skipped."""


def is_skipped(typed: str) -> bool:
    """Whether a text says that nothing is given: the word, or a hyphen."""
    return typed.strip().casefold() in (SKIP, "-")


_SHOWN = 80
"""How many characters of a typed text are shown again."""

_NOT_KNOWN = ("dont know", "i dont know", "i do not know", "no idea", "idk")
"""Say that the learner doesn't know, on every kind of question; without apostrophes."""

_QUESTION_MARKS, _APOSTROPHES = "?\uff1f", str.maketrans("", "", "'\u2019\u2018\u00b4`")


class Prompt(ABC):
    """One question in plain lines. It says what a typed line means, never whether it is right."""

    takes_words = False
    """Whether any word can be an answer, so that a command may be meant as one."""

    @property
    def lines(self) -> list[str]:
        """The lines below the question, such as numbered options."""
        return []

    @property
    @abstractmethod
    def ask(self) -> str:
        """What to type, in as few words as say it."""

    @property
    def more(self) -> str:
        """What else can be typed, for help; empty if there is nothing else."""
        return ""

    @abstractmethod
    def read(self, text: str) -> Answer | None:
        """Return the answer that a typed line means; None if it is not an answer."""

    def why_not(self, _text: str) -> str:
        """Return why a line is not an answer, if there is more to say than what to type."""
        return ""

    def given(self, _mark: Mark) -> str:
        """Return the one option or text that the learner gave; empty for an answer in several parts."""
        return ""

    def tells_answer(self, _mark: Mark) -> bool:
        """Whether what is said about the parts of an answer tells all that is right, so that it is not said once more."""
        return False

    def marked(self, _mark: Mark) -> list[str]:
        """Return a line for each part of an answer that is not fully right; none for an answer in one part."""
        return []


def literal(prompt: Prompt, text: str) -> str:
    """Return what a line says to a question: without the equals sign that makes an answer of any word."""
    return text.removeprefix("=").strip() if prompt.takes_words else text


def gives_up(text: str) -> bool:
    """Whether a line says that the learner doesn't know: a question mark, or words for it."""
    words = text.casefold().translate(_APOSTROPHES).rstrip(". ")
    return words in _NOT_KNOWN or (bool(words) and not words.strip(_QUESTION_MARKS))


def answer_of(prompt: Prompt, text: str) -> Answer | None:
    """Return the answer that a line is to a question; None if it is none."""
    return GaveUp() if gives_up(text) else prompt.read(literal(prompt, text))


def typed_once(mark: Mark) -> str:
    """Return the start of the one text that was typed; empty if the learner gave up."""
    return " ".join(one_line(part.given[:_SHOWN]) for part in mark.parts)


def spaces_wanted(prompt: Prompt, text: str) -> str:
    """Ask for spaces in a line like cba that would be an answer with them; empty for any other line."""
    together = "".join(text.split())
    spaced = " ".join(together)
    is_all = together.isalnum() and len(together) <= _SHOWN and prompt.read(spaced) is not None
    return f"Put spaces between them: {spaced}." if is_all else ""


def with_feedback(line: str, part: Part) -> str:
    """Return a line on a part, followed by the author's feedback."""
    return f"{line}. {part.feedback}" if part.feedback else line
