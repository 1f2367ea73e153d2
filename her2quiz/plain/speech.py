"""Words in place of signs, for those who listen to what is written."""

from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session import wording

BLANK = "blank"
"""Said for a blank in a text."""

_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day"}


def wait(memory: Memory, now: Moment) -> str:
    """Say how long a card waits after a review: 10 minutes, 8 days, 3 months."""
    return spelled_out(wording.wait(memory, now))


def spelled_out(span: str) -> str:
    """Return a time with its unit as a whole word: 8 days for 8 d."""
    count, _, unit = span.partition(" ")
    return wording.plural(int(count), _UNITS[unit]) if unit in _UNITS else span


def with_blanks(text: str) -> str:
    """Return a text in which each blank, or its hint in brackets, is a word; several of them are numbered."""
    parts = text.split("[…]")
    if len(parts) <= 2:  # noqa: PLR2004 - one blank
        return BLANK.join(parts)
    numbered = (f"{BLANK} {number}{part}" for number, part in enumerate(parts[1:], 1))
    return parts[0] + "".join(numbered)


def right_answer(kind: AnyKind, text: str) -> str:
    """Return a right answer without the arrows and dots between its parts."""
    if isinstance(kind, Ordering):
        return text.replace(" → ", ", then ")
    return text.replace(" → ", " goes with ").replace(" … ", "; ")
