"""The counting sheet, and the tolerance of an honest count."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.her2.fields.fish import FishField, dual_field, single_field
from her2quiz.her2.ish import DualProbe, Group, IshResult, counted_dual, counted_single, ish_result
from her2quiz.session.lab.counting import LEAST_OFF, TOLERANCE, Cursor, Sheet
from her2quiz.session.lab.step import AmountStep, amount_of

SINGLE = (IshResult.POSITIVE, IshResult.NEGATIVE, IshResult.NEEDS_IHC_OR_DUAL_PROBE)
seeds = st.integers(0, 10**9)


def full(field: FishField) -> Sheet:
    """Return a sheet with what is drawn."""
    return Sheet(field).filled_in(range(len(field.nuclei)))


def most_off(signals: int) -> tuple[int, int]:
    """Return the smallest and the largest total that are accepted."""
    off = max(LEAST_OFF, int(TOLERANCE * signals))
    return signals - off, signals + off


@settings(max_examples=60)
@given(st.sampled_from(Group), seeds)
def test_an_accepted_count_leads_to_the_group_that_was_drawn(group: Group, seed: int) -> None:
    """However both totals are off within the tolerance."""
    field = dual_field(group, seed)
    for her2, cep17 in product(most_off(field.her2_signals), most_off(field.cep17_signals)):
        assert counted_dual(her2, cep17, len(field.nuclei)).group is group


@settings(max_examples=30)
@given(st.sampled_from(SINGLE), seeds)
def test_an_accepted_count_of_a_single_probe_says_the_same(wanted: IshResult, seed: int) -> None:
    """However the total is off within the tolerance."""
    field = single_field(wanted, seed)
    for her2 in most_off(field.her2_signals):
        assert ish_result(counted_single(her2, len(field.nuclei))) is wanted


@pytest.mark.parametrize("off", [-1, 1])
def test_the_edge_of_the_tolerance(off: int) -> None:
    """One signal more than the tolerance is too many; that it is in one nucleus does not matter."""
    field = dual_field(Group.ONE, 3)
    most = int(TOLERANCE * field.her2_signals)
    near = full(field)
    for nucleus in range(most):
        near = near.written(nucleus, 0, len(field.nuclei[nucleus].her2) + off)
    assert near.is_accepted
    assert len(near.off) == most
    assert not near.written(most, 0, len(field.nuclei[most].her2) + off).is_accepted


def test_a_sheet_says_where_it_went_off() -> None:
    """By view and nucleus, with what is drawn and what was counted."""
    field = dual_field(Group.FOUR, 1)
    right = len(field.nuclei[6].her2)
    sheet = full(field).written(6, 0, right + 2).written(19, 1, None)
    assert sheet.off == (
        f"View 2, nucleus 2: {right} HER2 drawn, {right + 2} counted",
        f"View 4, nucleus 5: {len(field.nuclei[19].cep17)} CEP17 drawn, none counted",
    )
    assert not sheet.is_full
    assert not sheet.is_accepted
    assert full(field).off == ()


def test_a_view_is_filled_in_alone() -> None:
    """The other counts stay as they are."""
    field = dual_field(Group.TWO, 1)
    sheet = Sheet(field).written(0, 0, 9).filled_in(range(5, 10))
    assert sheet.counts[0] == (9, None)
    assert sheet.counts[7] == (len(field.nuclei[7].her2), len(field.nuclei[7].cep17))
    assert sheet.counts[12] == (None, None)
    result = full(field).result
    assert isinstance(result, DualProbe)
    assert result == field.result


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("4.85", True),
        ("4.8", True),
        ("4.9", True),
        ("4,9", True),
        ("4.80", True),
        ("4.7", False),
        ("5", False),
    ],
)
def test_an_amount_may_be_rounded_to_one_decimal(typed: str, is_right: bool) -> None:
    """Half a digit of it either way."""
    step = AmountStep("Average?", Fraction(97, 20), "Because.")
    assert step.verdict(amount_of(typed)).is_right is is_right


@pytest.mark.parametrize("typed", ["", ".", "x", "-1", "1.2.3", "1e3", "٣", "1" * 12])
def test_what_is_no_amount_is_none(typed: str) -> None:
    """Neither letters, nor signs, nor figures of another script, nor a hundred of them."""
    assert amount_of(typed) is None


def begun() -> Cursor:
    """A sheet with nothing on it."""
    return Cursor(Sheet(dual_field(Group.ONE, 1)))


def test_digits_make_a_count() -> None:
    """A third one, or the first after coming back, begins anew; each can be rubbed out."""
    cursor = begun().typed(1).typed(2)
    assert cursor.sheet.counts[0] == (12, None)
    assert cursor.typed(3).sheet.counts[0] == (3, None)
    assert cursor.erased().sheet.counts[0] == (1, None)
    assert cursor.erased().erased().sheet.counts[0] == (None, None)
    assert cursor.moved(1).moved(-1).typed(4).sheet.counts[0] == (4, None)


def test_nothing_is_no_count_and_zero_is_one() -> None:
    """A nucleus without a signal is counted with 0."""
    assert begun().typed(0).sheet.counts[0] == (0, None)


def test_both_probes_of_a_nucleus_come_before_the_next() -> None:
    """With a single probe, nucleus after nucleus."""
    cursor = begun().moved(1)
    assert (cursor.nucleus, cursor.probe) == (0, 1)
    assert (cursor.moved(1).nucleus, cursor.moved(1).probe) == (1, 0)
    single = Cursor(Sheet(single_field(IshResult.POSITIVE, 1))).moved(1)
    assert (single.nucleus, single.probe) == (1, 0)


def test_it_stays_on_the_sheet() -> None:
    """At both ends, and in views too."""
    assert begun().moved(-1) == begun()
    assert begun().turned(-1) == begun()
    last = begun().turned(9)
    assert (last.view, last.nucleus) == (3, 15)
    assert last.moved(9).is_last
    assert not begun().is_last


def test_a_view_filled_in_leads_to_the_next() -> None:
    """And the last one to the end of the sheet."""
    cursor = begun().filled_in()
    assert (cursor.nucleus, cursor.probe) == (5, 0)
    full = cursor.filled_in().filled_in().filled_in()
    assert full.sheet.is_full
    assert full.is_last
