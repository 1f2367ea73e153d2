"""Names what was left out or changed, one by one."""

from collections.abc import Iterator, Sequence

from her2quiz.domain.characters import one_line
from her2quiz.exchange.formats import LeftOut

MOST_NAMED = 200
"""Things that are named one by one; of more, only the first are."""

_LONGEST = 100


def named(what: str, things: Sequence[LeftOut]) -> Iterator[str]:
    """Name things with their reasons.

    Args:
        what: what became of them, such as "Left out".
        things: the things.
    """
    for each in things[:MOST_NAMED]:
        yield f"{what}: {one_line(each.name)[:_LONGEST]} ({each.reason})"
    if len(things) > MOST_NAMED:
        yield f"{what}: {len(things) - MOST_NAMED:,} more"
