"""The result of in-situ hybridisation: ASCO/CAP 2018, figure 2 (single probe) and figure 3 (dual probe)."""

from enum import IntEnum, StrEnum
from fractions import Fraction

from attrs import frozen

from her2quiz.her2.refused import Amount, not_below

RATIO = 2
"""The HER2/CEP17 ratio from which it is high."""

COPIES, MANY_COPIES = 4, 6
"""Average HER2 copies a cell: from four they are not low, from six they are high."""

FEWEST_CELLS = 20
"""As many cells are counted at least."""


class Group(IntEnum):
    """The five groups of a dual-probe result."""

    ONE = 1
    """Ratio 2.0 or more, 4.0 copies or more."""
    TWO = 2
    """Ratio 2.0 or more, fewer than 4.0 copies."""
    THREE = 3
    """Ratio below 2.0, 6.0 copies or more."""
    FOUR = 4
    """Ratio below 2.0, 4.0 copies or more, and fewer than 6.0."""
    FIVE = 5
    """Ratio below 2.0, fewer than 4.0 copies."""


class IshResult(StrEnum):
    """What an ISH assay says by itself."""

    NOT_DONE = "not done"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEEDS_IHC = "needs IHC"
    """Groups 2, 3 and 4: read together with IHC on the same tissue."""
    NEEDS_IHC_OR_DUAL_PROBE = "needs IHC or a dual probe"
    """A single probe with 4.0 copies or more, and fewer than 6.0."""


@frozen
class DualProbe:
    """What a dual-probe assay found."""

    ratio: Amount
    """HER2 signals for each CEP17 signal, above 0."""

    copies: Amount
    """Average HER2 signals a cell, above 0."""

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        not_below(0, self.ratio, "The ratio", is_open=True)
        not_below(0, self.copies, "The average number of copies", is_open=True)

    @property
    def group(self) -> Group:
        """Its group."""
        return dual_group(self.ratio, self.copies)


@frozen
class SingleProbe:
    """What a single-probe assay found."""

    copies: Amount
    """Average HER2 signals a cell, above 0."""

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        not_below(0, self.copies, "The average number of copies", is_open=True)


def counted_dual(her2_signals: int, cep17_signals: int, cells: int) -> DualProbe:
    """Return the exact ratio and average of a count; refuses fewer than 20 cells."""
    _enough(her2_signals, cells)
    not_below(1, cep17_signals, "The number of CEP17 signals")
    return DualProbe(Fraction(her2_signals, cep17_signals), Fraction(her2_signals, cells))


def counted_single(her2_signals: int, cells: int) -> SingleProbe:
    """Return the exact average of a count; refuses fewer than 20 cells."""
    _enough(her2_signals, cells)
    return SingleProbe(Fraction(her2_signals, cells))


def _enough(her2_signals: int, cells: int) -> None:
    not_below(1, her2_signals, "The number of HER2 signals")
    not_below(FEWEST_CELLS, cells, "The number of counted cells")


def dual_group(ratio: Amount, copies: Amount) -> Group:
    """Return the group of a dual-probe result (figure 3). A ratio of 1.99 is below 2.0: nothing is rounded."""
    if ratio >= RATIO:
        return Group.ONE if copies >= COPIES else Group.TWO
    if copies >= MANY_COPIES:
        return Group.THREE
    return Group.FOUR if copies >= COPIES else Group.FIVE


def ish_result(ish: DualProbe | SingleProbe | None) -> IshResult:
    """Return what an ISH assay says by itself; None if none was done."""
    match ish:
        case None:
            return IshResult.NOT_DONE
        case DualProbe():
            return _OF_GROUPS.get(ish.group, IshResult.NEEDS_IHC)
        case SingleProbe() if ish.copies >= MANY_COPIES:
            return IshResult.POSITIVE
        case SingleProbe():
            return IshResult.NEGATIVE if ish.copies < COPIES else IshResult.NEEDS_IHC_OR_DUAL_PROBE


_OF_GROUPS = {Group.ONE: IshResult.POSITIVE, Group.FIVE: IshResult.NEGATIVE}
