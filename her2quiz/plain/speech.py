"""Times and right answers in words, for those who listen to what is written."""

from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.plain.signs import spoken
from her2quiz.session import wording

_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day"}


def wait(memory: Memory, now: Moment) -> str:
    """Say how long a card waits after a review: 10 minutes, 8 days, 3 months."""
    return spelled_out(wording.wait(memory, now))


def spelled_out(span: str) -> str:
    """Return a time with its unit as a whole word: 8 days for 8 d."""
    count, _, unit = span.partition(" ")
    return wording.plural(int(count), _UNITS[unit]) if unit in _UNITS else span


def right_answer(kind: AnyKind, text: str) -> str:
    """Return a right answer in words, also between its parts.

    Args:
        kind: the question.
        text: its right answer, as the app shows it.
    """
    match kind:
        case Ordering():
            return ", then ".join(spoken(line.text) for line in kind.lines)
        case Matching():
            return "; ".join(f"{spoken(item.text)} goes with {spoken(item.right)}" for item in kind.items)
        case _:
            return spoken(text.replace(" … ", "; "))
