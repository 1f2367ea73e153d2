"""Words beside the status: expression classes, and subtypes by hormone receptors."""

from enum import StrEnum

from attrs import frozen

from her2quiz.her2.ihc import CUT_OFF, Score
from her2quiz.her2.refused import Amount, RefusedError, share
from her2quiz.her2.status import Status

RECEPTOR_POSITIVE, ER_LOW = 1, 10
"""Percent of tumour nuclei: from 1 a receptor is positive, and up to 10 oestrogen receptors are low positive."""


class ExpressionClass(StrEnum):
    """Words on drug labels and in consensus papers. ASCO-CAP 2023 has no such result categories."""

    POSITIVE = "HER2-positive"
    LOW = "HER2-low"
    ULTRALOW = "HER2-ultralow"
    NULL = "HER2-null"
    UNDETERMINED = "undetermined"


def expression_class(status: Status, ihc: Score | None, percent: Amount | None = None) -> ExpressionClass:
    """Return the class of a tumour. It is a word for it, and never advises a treatment.

    After Rakha EA et al., Mod Pathol 2026;39:100925, and the entry rules of DESTINY-Breast04 and -06.

    Args:
        status: the HER2 status.
        ihc: the IHC score; None if there is none.
        percent: the percentage of stained cells, which only IHC 0 needs.

    Raises:
        RefusedError: if IHC 0 comes without its percentage, or with one that is not IHC 0.
    """
    if status is Status.POSITIVE:
        return ExpressionClass.POSITIVE
    if status is not Status.NEGATIVE or ihc in (None, Score.INDETERMINATE):
        return ExpressionClass.UNDETERMINED
    if ihc is Score.THREE:
        raise RefusedError("IHC 3+ is never HER2-negative.")
    return _of_zero(percent) if ihc is Score.ZERO else ExpressionClass.LOW


def _of_zero(percent: Amount | None) -> ExpressionClass:
    if percent is None:
        raise RefusedError("IHC 0 is null or ultralow by the percentage of stained cells, which is missing.")
    share(percent, "The percentage of stained cells")
    if percent > CUT_OFF:
        raise RefusedError(f"Staining in {percent} % of cells is not IHC 0.")
    return ExpressionClass.ULTRALOW if percent > 0 else ExpressionClass.NULL


@frozen
class Subtype:
    """A subtype by receptors, a stand-in for the intrinsic subtypes."""

    is_hormone_positive: bool
    """Whether oestrogen or progesterone receptors are positive."""

    is_her2_positive: bool
    """Whether HER2 is."""

    is_er_low: bool
    """Whether oestrogen receptors are low positive. Progesterone receptors have no such class."""

    @property
    def name(self) -> str:
        """Its name; HR-/HER2- is triple-negative."""
        return f"HR{'+' if self.is_hormone_positive else '-'}/HER2{'+' if self.is_her2_positive else '-'}"

    @property
    def is_triple_negative(self) -> bool:
        """Whether all three are negative."""
        return not (self.is_hormone_positive or self.is_her2_positive)


def surrogate_subtype(er_percent: Amount, pr_percent: Amount, status: Status) -> Subtype:
    """Return the subtype by receptors (Allison KH et al., Arch Pathol Lab Med 2020;144:545).

    Args:
        er_percent: percentage of tumour nuclei with oestrogen receptors.
        pr_percent: the same for progesterone receptors.
        status: the HER2 status, positive or negative.

    Raises:
        RefusedError: if a percentage cannot be, or the status is not final.
    """
    share(er_percent, "The percentage of ER")
    share(pr_percent, "The percentage of PR")
    if status not in (Status.POSITIVE, Status.NEGATIVE):
        raise RefusedError(f"A subtype needs a final HER2 status, and this one is {status}.")
    return Subtype(
        is_hormone_positive=max(er_percent, pr_percent) >= RECEPTOR_POSITIVE,
        is_her2_positive=status is Status.POSITIVE,
        is_er_low=RECEPTOR_POSITIVE <= er_percent <= ER_LOW,
    )
