"""The HER2 status that IHC and ISH give together: ASCO/CAP 2018, figures 1 to 6, affirmed in 2023."""

from enum import StrEnum

from attrs import evolve, frozen

from her2quiz.her2.ihc import LOW_SCORES, Score
from her2quiz.her2.ish import COPIES, MANY_COPIES, DualProbe, Group, SingleProbe
from her2quiz.her2.refused import RefusedError


class Status(StrEnum):
    """The HER2 status of a tumour."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    EQUIVOCAL = "equivocal"
    PENDING = "pending"
    INDETERMINATE = "indeterminate"


class NextStep(StrEnum):
    """What has to be done next."""

    NONE = "nothing"
    REPEAT_ON_ADEQUATE_SPECIMEN = "repeat the test on an adequate specimen"
    REFLEX_ISH_OR_NEW_TEST = "do ISH on the same specimen, or a new test on a new one"
    PERFORM_IHC_SAME_TISSUE = "do IHC on sections from the same tissue"
    BLINDED_RECOUNT = "have a second observer, blinded to the first result, recount at least 20 cells"
    ADJUDICATE = "adjudicate by the laboratory's own procedure"
    PERFORM_IHC_REVIEW = "review IHC with it"
    PERFORM_DUAL_PROBE = "do ISH with a dual probe"
    PERFORM_IHC_OR_DUAL_PROBE = "do IHC, or ISH with a dual probe"
    REVIEW_DISCORDANCE = "review why IHC and ISH disagree"


@frozen
class Her2Result:
    """A HER2 status, with what belongs to its report."""

    status: Status
    """The status."""

    because: str
    """The clause that decided, in a sentence, with its figure."""

    next_step: NextStep = NextStep.NONE
    """What has to be done next."""

    has_comment: bool = False
    """Whether the report carries the comment of groups 2 to 4."""

    is_discordant: bool = False
    """Whether IHC and ISH disagree. The status is then a convention of ours, which no figure gives: never drill it."""


def her2_status(
    ihc: Score | None,
    ish: DualProbe | SingleProbe | None = None,
    *,
    recount: DualProbe | None = None,
    specimen_valid: bool = True,
) -> Her2Result:
    """Return the HER2 status.

    Args:
        ihc: the score; None if there is none. A failed stain counts as none wherever there is ISH.
        ish: the result of ISH; None if there is none. With a dual-probe result, a single-probe one is set aside.
        recount: the count of a second, blinded observer; used only in groups 2 to 4 with IHC 2+.
        specimen_valid: whether handling, fixation and artefacts let the specimen be judged, for both tests.

    Raises:
        RefusedError: if there is neither IHC nor ISH, or a recount without a dual-probe count.
    """
    if recount is not None and not isinstance(ish, DualProbe):
        raise RefusedError("A recount repeats a dual-probe count, and there is none.")
    if not specimen_valid:
        return _REPEAT
    scored = None if ihc is Score.INDETERMINATE else ihc
    match ish:
        case None:
            return _by_ihc_alone(ihc)
        case DualProbe():
            return _by_group(ish.group, scored, recount)
        case SingleProbe():
            return _by_single_probe(ish, scored)


_REPEAT = Her2Result(
    Status.INDETERMINATE,
    "The specimen or the stain cannot be judged, so neither can its HER2 status.",
    NextStep.REPEAT_ON_ADEQUATE_SPECIMEN,
)


def _by_ihc_alone(ihc: Score | None) -> Her2Result:
    match ihc:
        case None:
            raise RefusedError("Without IHC and ISH there is nothing to judge.")
        case Score.INDETERMINATE:
            return _REPEAT
        case Score.THREE:
            return Her2Result(Status.POSITIVE, "IHC 3+ is positive (figure 1).")
        case Score.TWO:
            because = "IHC 2+ is equivocal and must lead to another test (figure 1)."
            return Her2Result(Status.EQUIVOCAL, because, NextStep.REFLEX_ISH_OR_NEW_TEST)
        case Score.ZERO | Score.ONE:
            return Her2Result(Status.NEGATIVE, f"IHC {ihc} is negative (figure 1).")


def _by_group(group: Group, ihc: Score | None, recount: DualProbe | None) -> Her2Result:
    if group is Group.ONE:
        result = Her2Result(Status.POSITIVE, "Ratio 2.0 or more and 4.0 copies or more: group 1 (figure 3).")
        return _discordant(result) if ihc in LOW_SCORES else result
    if group is Group.FIVE:
        if ihc is Score.THREE:
            return _discordant(Her2Result(Status.POSITIVE, "IHC 3+ is positive (figure 1)."))
        return Her2Result(Status.NEGATIVE, "Ratio below 2.0 and fewer than 4.0 copies: group 5 (figure 3).")
    return _with_ihc(group, ihc, recount)


def _with_ihc(group: Group, ihc: Score | None, recount: DualProbe | None) -> Her2Result:
    """Judge groups 2, 3 and 4, each of which has a figure of its own: 4, 5 and 6."""
    figure = f"(figure {group + 2})"
    if ihc is None:
        because = f"Group {group} is read together with IHC on the same tissue {figure}."
        return Her2Result(Status.PENDING, because, NextStep.PERFORM_IHC_SAME_TISSUE)
    if ihc is Score.THREE:
        return Her2Result(Status.POSITIVE, f"Group {group} with IHC 3+ is positive {figure}.")
    if ihc in LOW_SCORES:
        because = f"Group {group} with IHC {ihc} is negative, with a comment {figure}."
        return Her2Result(Status.NEGATIVE, because, has_comment=True)
    return _recounted(group, figure, recount)


def _recounted(group: Group, figure: str, recount: DualProbe | None) -> Her2Result:
    if recount is None:
        because = f"Group {group} with IHC 2+ needs a second, blinded count {figure}."
        return Her2Result(Status.PENDING, because, NextStep.BLINDED_RECOUNT)
    if recount.group is not group:
        because = f"The recount leaves group {group}, so the laboratory adjudicates {figure}."
        return Her2Result(Status.PENDING, because, NextStep.ADJUDICATE)
    if group is Group.THREE:
        return Her2Result(Status.POSITIVE, f"Group 3, confirmed by the recount, is positive {figure}.")
    because = f"Group {group}, confirmed by the recount, is negative, with a comment {figure}."
    return Her2Result(Status.NEGATIVE, because, has_comment=True)


def _by_single_probe(ish: SingleProbe, ihc: Score | None) -> Her2Result:
    if ish.copies >= MANY_COPIES:
        result = Her2Result(
            Status.POSITIVE, "6.0 copies or more with a single probe are positive (figure 2)."
        )
        return _reviewed(result, ihc, is_discordant=ihc in LOW_SCORES)
    if ish.copies >= COPIES:
        return _between(ihc)
    if ihc is Score.THREE:
        return _discordant(Her2Result(Status.POSITIVE, "IHC 3+ is positive (figure 1)."))
    result = Her2Result(Status.NEGATIVE, "Fewer than 4.0 copies with a single probe are negative (figure 2).")
    return _reviewed(result, ihc, is_discordant=False)


def _reviewed(result: Her2Result, ihc: Score | None, *, is_discordant: bool) -> Her2Result:
    if ihc is None:  # the panel wants IHC reviewed with every single-probe result
        return evolve(result, next_step=NextStep.PERFORM_IHC_REVIEW)
    return _discordant(result) if is_discordant else result


def _between(ihc: Score | None) -> Her2Result:
    """Judge a single probe with 4.0 copies or more, and fewer than 6.0."""
    copies = "4.0 copies or more, and fewer than 6.0, with a single probe"
    match ihc:
        case Score.THREE:
            return Her2Result(Status.POSITIVE, f"{copies} and IHC 3+ are positive (figure 2).")
        case Score.ZERO | Score.ONE:
            return Her2Result(Status.NEGATIVE, f"{copies} and IHC {ihc} are negative (figure 2).")
        case Score.TWO:
            because = f"{copies} and IHC 2+ need a dual probe (figure 2)."
            return Her2Result(Status.PENDING, because, NextStep.PERFORM_DUAL_PROBE)
        case _:
            because = f"{copies} are read with IHC, with a dual probe, or both (figure 2)."
            return Her2Result(Status.PENDING, because, NextStep.PERFORM_IHC_OR_DUAL_PROBE)


def _discordant(result: Her2Result) -> Her2Result:
    return evolve(result, next_step=NextStep.REVIEW_DISCORDANCE, is_discordant=True)
