"""What a question of Moodle XML has for an answer, and what an item gets of it."""

from xml.etree.ElementTree import Element

from attrs import frozen

from her2quiz.exchange.items import AnyAnswer
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle_xml.reading.texts import TextReader

FULL = 100.0
"""What a right answer is worth."""


class NoItemError(Exception):
    """A question becomes no item; the message says why, in a few words."""


@frozen
class Answered:
    """How a question is answered."""

    answer: AnyAnswer
    """The answer."""

    why: tuple[str, ...] = ()
    """What is said of answers that have no place for it."""

    question: str = ""
    """What is asked, if that is another text than the file has."""


@frozen
class RawAnswer:
    """One answer in the file."""

    element: Element
    """Its element."""

    worth: float
    """What it is worth, from -100 to 100."""

    feedback: str
    """What is said of it."""


def answers_of(question: Element, texts: TextReader) -> list[RawAnswer]:
    """Return the answers of a question, in their order."""
    return [
        RawAnswer(each, _worth(each), texts.text(each.find("feedback"), "its feedback"))
        for each in question.findall("answer")
    ]


def _worth(answer: Element) -> float:
    """Return what an answer is worth; in very old files, it stands in an element, as a share of 1."""
    older = read_number(answer.findtext("fraction") or "")
    read = read_number(answer.get("fraction", ""))
    return float(read[0]) if read else FULL * float(older[0]) if older else 0.0


def flag(question: Element, name: str, *, default: bool) -> bool:
    """Return what an element says that is true or false, or 1 or 0."""
    said = question.findtext(name)
    return default if said is None else said.strip().lower() not in ("false", "0", "")
