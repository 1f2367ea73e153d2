"""The HER2 status that IHC and ISH give together."""

from itertools import product

import pytest

from her2quiz.her2.ihc import LOW_SCORES, Score
from her2quiz.her2.ish import DualProbe, Group, SingleProbe
from her2quiz.her2.refused import RefusedError
from her2quiz.her2.status import Her2Result, NextStep, Status, her2_status
from tests.her2.grids import ANY_IHC, COPIES, DUALS, RATIOS, SCORES, SINGLES

G1, G2, G3, G4, G5 = (
    DualProbe(4, 8),
    DualProbe(2.4, 3),
    DualProbe(1.5, 7),
    DualProbe(1.4, 5),
    DualProbe(1.1, 2),
)
ISH: tuple[DualProbe | SingleProbe | None, ...] = (None, *DUALS, *SINGLES)


def status(
    ihc: Score | None, ish: DualProbe | SingleProbe | None = None, recount: DualProbe | None = None
) -> tuple[Status, NextStep, bool, bool]:
    """Return all of a result but its sentence."""
    result = her2_status(ihc, ish, recount=recount)
    return result.status, result.next_step, result.has_comment, result.is_discordant


@pytest.mark.parametrize(
    ("ihc", "ish", "recount", "wanted"),
    [
        ("3+", None, None, ("positive", NextStep.NONE, False)),
        ("2+", None, None, ("equivocal", NextStep.REFLEX_ISH_OR_NEW_TEST, False)),
        ("1+", None, None, ("negative", NextStep.NONE, False)),
        ("0", None, None, ("negative", NextStep.NONE, False)),
        ("indeterminate", None, None, ("indeterminate", NextStep.REPEAT_ON_ADEQUATE_SPECIMEN, False)),
        ("2+", G1, None, ("positive", NextStep.NONE, False)),
        (None, G1, None, ("positive", NextStep.NONE, False)),
        ("2+", G5, None, ("negative", NextStep.NONE, False)),
        (None, G5, None, ("negative", NextStep.NONE, False)),
        (None, G2, None, ("pending", NextStep.PERFORM_IHC_SAME_TISSUE, False)),
        ("3+", G2, None, ("positive", NextStep.NONE, False)),
        ("1+", G2, None, ("negative", NextStep.NONE, True)),
        ("2+", G2, None, ("pending", NextStep.BLINDED_RECOUNT, False)),
        ("2+", G2, G2, ("negative", NextStep.NONE, True)),
        ("2+", G2, G1, ("pending", NextStep.ADJUDICATE, False)),
        ("2+", G3, G3, ("positive", NextStep.NONE, False)),
        ("2+", G3, G4, ("pending", NextStep.ADJUDICATE, False)),
        ("0", G3, None, ("negative", NextStep.NONE, True)),
        ("2+", G4, G4, ("negative", NextStep.NONE, True)),
        ("2+", G4, G5, ("pending", NextStep.ADJUDICATE, False)),
        ("3+", G4, None, ("positive", NextStep.NONE, False)),
        ("3+", SingleProbe(6), None, ("positive", NextStep.NONE, False)),
        (None, SingleProbe(6), None, ("positive", NextStep.PERFORM_IHC_REVIEW, False)),
        (None, SingleProbe(3.99), None, ("negative", NextStep.PERFORM_IHC_REVIEW, False)),
        ("2+", SingleProbe(3.99), None, ("negative", NextStep.NONE, False)),
        ("2+", SingleProbe(4), None, ("pending", NextStep.PERFORM_DUAL_PROBE, False)),
        ("3+", SingleProbe(5.99), None, ("positive", NextStep.NONE, False)),
        ("1+", SingleProbe(5), None, ("negative", NextStep.NONE, False)),
        (None, SingleProbe(5), None, ("pending", NextStep.PERFORM_IHC_OR_DUAL_PROBE, False)),
    ],
)
def test_worked_cases(
    ihc: str | None,
    ish: DualProbe | SingleProbe | None,
    recount: DualProbe | None,
    wanted: tuple[str, NextStep, bool],
) -> None:
    """Written from the figures, none of them discordant."""
    score = None if ihc is None else Score(ihc)
    assert status(score, ish, recount) == (*wanted, False)


def test_discordant_cases() -> None:
    """A convention of ours: positive if either is, and to be looked into."""
    wanted = (Status.POSITIVE, NextStep.REVIEW_DISCORDANCE, False, True)
    assert status(Score.ZERO, G1) == status(Score.ONE, SingleProbe(6)) == wanted
    assert status(Score.THREE, G5) == status(Score.THREE, SingleProbe(3)) == wanted


def test_positivity_never_falls_when_ihc_rises() -> None:
    """With a recount equal to the first count."""
    for ish in DUALS:
        positive = [her2_status(score, ish, recount=ish).status is Status.POSITIVE for score in SCORES]
        assert positive == sorted(positive)


def test_positivity_never_falls_when_copies_rise() -> None:
    """With a recount equal to the first count."""
    for score, fixed in product(SCORES, RATIOS):
        found = [DualProbe(fixed, copies) for copies in COPIES]
        positive = [her2_status(score, ish, recount=ish).status is Status.POSITIVE for ish in found]
        assert positive == sorted(positive)


def test_positivity_never_falls_when_the_ratio_rises() -> None:
    """With a recount equal to the first count."""
    for score, fixed in product(SCORES, COPIES):
        found = [DualProbe(ratio, fixed) for ratio in RATIOS]
        positive = [her2_status(score, ish, recount=ish).status is Status.POSITIVE for ish in found]
        assert positive == sorted(positive)


def test_three_plus_is_positive_whatever_the_ish() -> None:
    """On a specimen that can be judged."""
    for ish in ISH:
        assert her2_status(Score.THREE, ish).status is Status.POSITIVE


def test_the_comment_belongs_to_negative_groups_two_to_four() -> None:
    """And to nothing else; without a recount, 2+ there is not final."""
    for ihc, ish in product(ANY_IHC, DUALS):
        for recount in (None, ish):
            result = her2_status(ihc, ish, recount=recount)
            is_between = ish.group in (Group.TWO, Group.THREE, Group.FOUR)
            assert result.has_comment == (is_between and result.status is Status.NEGATIVE)
            if is_between and ihc is Score.TWO and recount is None:
                assert result.status is Status.PENDING


def test_a_failed_stain_counts_as_none() -> None:
    """Wherever there is ISH."""
    for ish in ISH[1:]:
        assert her2_status(Score.INDETERMINATE, ish) == her2_status(None, ish)


def test_a_spoiled_specimen_spoils_all() -> None:
    """Both tests are of the same tissue."""
    for ihc, ish in product(ANY_IHC, ISH):
        result = her2_status(ihc, ish, specimen_valid=False)
        assert (result.status, result.next_step) == (
            Status.INDETERMINATE,
            NextStep.REPEAT_ON_ADEQUATE_SPECIMEN,
        )


def test_a_single_probe_without_ihc() -> None:
    """Outside 4.0 to 6.0 copies the status stands, and IHC is to be reviewed."""
    for ish in SINGLES:
        result = her2_status(None, ish)
        if ish.copies >= 6 or ish.copies < 4:
            assert result.next_step is NextStep.PERFORM_IHC_REVIEW
            assert result.status is (Status.POSITIVE if ish.copies >= 6 else Status.NEGATIVE)
        else:
            assert result.status is Status.PENDING


def test_only_disagreement_is_discordant() -> None:
    """Low IHC beside group 1; groups 2 to 4 have rules of their own."""
    for ihc, ish in product(LOW_SCORES, DUALS):
        assert her2_status(ihc, ish).is_discordant == (ish.group is Group.ONE)


def test_every_result_says_which_clause_decided() -> None:
    """In a sentence."""
    results: list[Her2Result] = [
        her2_status(ihc, ish) for ihc, ish in product(ANY_IHC, ISH) if ihc is not None or ish is not None
    ]
    assert all(result.because.endswith(".") and len(result.because.split()) > 3 for result in results)


def test_what_is_refused() -> None:
    """Nothing to judge, and a recount of nothing."""
    with pytest.raises(RefusedError, match="nothing to judge"):
        her2_status(None)
    for ish in (None, SingleProbe(5)):
        with pytest.raises(RefusedError, match="recount repeats a dual-probe count"):
            her2_status(Score.TWO, ish, recount=G2)
