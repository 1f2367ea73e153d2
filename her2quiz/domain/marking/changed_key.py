"""Whether what counts as right has changed, by two answer keys of one card.

It has if there is another right answer, fewer answers are accepted, or a number may be off by less. One more accepted
answer is no change. The first screen asks this, so that nothing else of marking is loaded for it.
"""

import re
from fractions import Fraction
from typing import NamedTuple

_TEXT = re.compile(
    r"(?P<key>[0-9a-f]{8})(?:=(?P<within>[0-9]+(?:/[1-9][0-9]*)?)(?P<share>%?))?(?::(?P<also>[0-9a-f,]+))?"
)


def has_changed(then: str, now: str) -> bool:
    """Whether an answer that was right by one answer key may be wrong by another.

    Args:
        then: the answer key of an earlier day, in full or in brief; empty if it is not known.
        now: the present answer key in full; empty if it is not known.
    """
    if not then or not now or then == now or now.startswith(f"{then},"):  # all that was accepted still is
        return False
    old, new = _read(then), _read(now)
    return old is not None and new is not None and (_is_other(old, new) or _is_narrower(old, new))


class _Read(NamedTuple):
    key: str
    within: Fraction | None
    is_share: bool
    also: frozenset[str]


def _read(text: str) -> _Read | None:
    """Read an answer key; None for what no version ever wrote."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    within = Fraction(found["within"]) if found["within"] else None
    return _Read(
        found["key"], within, bool(found["share"]), frozenset(filter(None, (found["also"] or "").split(",")))
    )


def _is_other(old: _Read, new: _Read) -> bool:
    """Whether the right answer is another one; of two that were and are accepted, either may be shown."""
    return old.key != new.key and not (old.key in new.also and new.key in old.also)


def _is_narrower(old: _Read, new: _Read) -> bool:
    is_measured = old.within is not None and new.within is not None
    is_typed = bool(old.also and new.also)
    return (is_measured and _is_tighter(old, new)) or (is_typed and not old.also <= new.also)


def _is_tighter(old: _Read, new: _Read) -> bool:
    """Whether the tolerance is tighter; a share and a distance cannot be compared without the key."""
    return old.is_share is not new.is_share or (new.within or 0) < (old.within or 0)
