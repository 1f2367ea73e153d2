"""What of a class's results is shown, and which counts of a small group, so that none that is hidden can be computed back.

Fewer than 3 learners are never shown as a number: National Center for Education Statistics, Statistical methods for
protecting personally identifiable information in aggregate reporting, SLDS Technical Brief 3, 2011.
"""

from collections.abc import Sequence

from attrs import frozen

FEWEST = 3
"""A count below this is hidden."""

USUAL_LEAST = 10
"""Learners below which a card is not shown, unless another number is asked for."""


@frozen
class Rules:
    """What is shown."""

    least: int = USUAL_LEAST
    """Learners below which a card is not shown; fewer than 3 are never shown."""

    is_private: bool = False
    """Whether small counts are shown, too: for the instructor alone."""

    @property
    def fewest(self) -> int:
        """How many learners must have answered a card."""
        return FEWEST if self.is_private else max(FEWEST, self.least)


@frozen
class Shown:
    """What is shown of a count."""

    count: int | None = None
    """The count; None if it is not shown."""

    at_least: int | None = None
    """Where it is not shown: how many it is at least; None if that is not said either."""


HIDDEN = Shown()
"""Nothing is shown."""


def shown_counts(counts: Sequence[int]) -> tuple[Shown, ...]:
    """Return what is shown of how many learners did each of several things, when their sum is known.

    Small ones are hidden; and others with them, where the sum would give a hidden one away. Counts that are equal are
    hidden together, since otherwise which of them is hidden would tell something.

    Args:
        counts: how many learners did each thing; each learner did one.
    """
    largest = max(counts)
    others = sum(counts) - largest
    if others < FEWEST:
        most = Shown(at_least=max(0, sum(counts) - FEWEST + 1))
        return tuple(most if count == largest else HIDDEN for count in counts)
    hidden = _hidden(counts)
    return tuple(HIDDEN if count in hidden else Shown(count) for count in counts)


def _hidden(counts: Sequence[int]) -> set[int]:
    """Return the counts that are not shown."""
    *rest, largest = sorted(counts)
    if largest <= FEWEST:
        return set(counts)
    if len(rest) > 1 and sum(rest) <= (FEWEST - 1) * len(rest):  # all of them could be small
        return set(rest)
    small = [count for count in rest if count < FEWEST]
    if not any(small):
        return set()  # that nobody chose something says nothing of anybody
    is_given_away = len(small) == 1 or sum(small) == (FEWEST - 1) * len(small)
    return {*small, *rest[len(small) : len(small) + is_given_away]}
