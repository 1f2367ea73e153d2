"""Groups and results of in-situ hybridisation."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.her2.ish import (
    DualProbe,
    Group,
    IshResult,
    SingleProbe,
    counted_dual,
    counted_single,
    dual_group,
    ish_result,
)
from her2quiz.her2.refused import RefusedError

amounts = st.floats(min_value=0.01, max_value=60)


@pytest.mark.parametrize(
    ("ratio", "copies", "group"),
    [
        (2.0, 4.0, 1),
        (2.0, 3.99, 2),
        (1.99, 6.0, 3),
        (1.99, 5.99, 4),
        (1.99, 4.0, 4),
        (1.99, 3.99, 5),
        (8, 12, 1),
        (3, 2.5, 2),
        (1.2, 7, 3),
        (1.1, 2.1, 5),
    ],
)
def test_groups_at_their_boundaries(ratio: float, copies: float, group: int) -> None:
    """Figure 3, with nothing rounded."""
    assert dual_group(ratio, copies) == group


@given(amounts, amounts)
def test_the_groups_part_the_plane(ratio: float, copies: float) -> None:
    """Each pair fits the words of one group, and it is the one that is returned."""
    words = {
        1: ratio >= 2 and copies >= 4,
        2: ratio >= 2 and copies < 4,
        3: ratio < 2 and copies >= 6,
        4: ratio < 2 and 4 <= copies < 6,
        5: ratio < 2 and copies < 4,
    }
    assert [number for number, fits in words.items() if fits] == [dual_group(ratio, copies)]


@given(st.integers(1, 2000), st.integers(1, 2000), st.integers(20, 200))
def test_counts_and_the_amounts_they_give_are_one(her2: int, cep17: int, cells: int) -> None:
    """Raw counts give the exact ratio and average."""
    counted = counted_dual(her2, cep17, cells)
    assert counted == DualProbe(Fraction(her2, cep17), Fraction(her2, cells))
    assert counted.group == dual_group(Fraction(her2, cep17), Fraction(her2, cells))
    assert counted_single(her2, cells) == SingleProbe(Fraction(her2, cells))


def test_a_count_is_not_rounded() -> None:
    """119 signals of HER2 and 60 of CEP17 in 30 cells are below both cut-offs."""
    assert counted_dual(119, 60, 30).group is Group.FIVE
    assert counted_dual(120, 60, 30).group is Group.ONE


@pytest.mark.parametrize(
    ("ish", "result"),
    [
        (None, IshResult.NOT_DONE),
        (DualProbe(2, 4), IshResult.POSITIVE),
        (DualProbe(2, 3), IshResult.NEEDS_IHC),
        (DualProbe(1, 6), IshResult.NEEDS_IHC),
        (DualProbe(1, 5), IshResult.NEEDS_IHC),
        (DualProbe(1, 3), IshResult.NEGATIVE),
        (SingleProbe(6), IshResult.POSITIVE),
        (SingleProbe(5.99), IshResult.NEEDS_IHC_OR_DUAL_PROBE),
        (SingleProbe(4), IshResult.NEEDS_IHC_OR_DUAL_PROBE),
        (SingleProbe(3.99), IshResult.NEGATIVE),
    ],
)
def test_results_by_ish_alone(ish: DualProbe | SingleProbe | None, result: IshResult) -> None:
    """Figures 2 and 3."""
    assert ish_result(ish) is result


@pytest.mark.parametrize("amount", [0, -1, float("nan"), float("inf")])
def test_amounts_that_cannot_be(amount: float) -> None:
    """They are refused with a sentence."""
    with pytest.raises(RefusedError, match="The ratio must be more than 0"):
        DualProbe(amount, 4)
    with pytest.raises(RefusedError, match="copies must be more than 0"):
        DualProbe(2, amount)
    with pytest.raises(RefusedError, match="copies must be more than 0"):
        SingleProbe(amount)


def test_counts_that_are_too_small() -> None:
    """At least 20 cells are counted, and there are signals of both."""
    with pytest.raises(RefusedError, match="counted cells must be at least 20, not 19"):
        counted_dual(40, 40, 19)
    with pytest.raises(RefusedError, match="counted cells must be at least 20"):
        counted_single(40, 0)
    with pytest.raises(RefusedError, match="CEP17 signals must be at least 1"):
        counted_dual(40, 0, 20)
    with pytest.raises(RefusedError, match="HER2 signals must be at least 1"):
        counted_single(0, 20)
