"""Fields of FISH: the model, and its picture."""

from collections.abc import Iterator
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.her2.fields.fish import HEIGHT, WIDTH, FishField, Nucleus, dual_field, single_field
from her2quiz.her2.ish import FEWEST_CELLS, DualProbe, Group, IshResult, SingleProbe, ish_result
from her2quiz.her2.pictures.fish import fish_picture

groups, seeds = st.sampled_from(Group), st.integers(0, 10**9)
OF_ONE_PROBE = (IshResult.POSITIVE, IshResult.NEGATIVE, IshResult.NEEDS_IHC_OR_DUAL_PROBE)
NUCLEUS = 90
SIZE = (round(WIDTH * NUCLEUS), round(HEIGHT * NUCLEUS))


def distances(nucleus: Nucleus) -> Iterator[float]:
    """Return how far apart its signals are."""
    spots = [*nucleus.her2, *nucleus.cep17]
    for place, (x, y) in enumerate(spots):
        yield from (hypot(x - other_x, y - other_y) for other_x, other_y in spots[:place])


@given(groups, seeds)
def test_a_field_has_the_group_it_was_drawn_for(group: Group, seed: int) -> None:
    """Counted exactly, and so far from each cut-off that an honest count finds it."""
    result = dual_field(group, seed).result
    assert isinstance(result, DualProbe)
    assert result.group is group
    assert abs(float(result.ratio) - 2) > 0.2
    cut_offs = (4,) if result.ratio > 2 else (4, 6)
    assert min(abs(float(result.copies) - cut_off) for cut_off in cut_offs) > 0.4


@given(st.sampled_from(OF_ONE_PROBE), seeds)
def test_a_single_probe_has_no_other_signals(wanted: IshResult, seed: int) -> None:
    """And the result it was drawn for."""
    field = single_field(wanted, seed)
    assert isinstance(field.result, SingleProbe)
    assert ish_result(field.result) is wanted
    assert field.cep17_signals == 0


@given(groups, seeds)
def test_all_can_be_counted(group: Group, seed: int) -> None:
    """At least 20 cells, none cut off, each with signals of both within it, which do not hide each other."""
    field = dual_field(group, seed)
    assert len(field.nuclei) >= FEWEST_CELLS
    for nucleus in field.nuclei:
        around = [(nucleus.x + x, nucleus.y + y) for x, y in nucleus.outline.between(0, 1)]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in around)
        assert nucleus.her2
        assert nucleus.cep17
        assert all(hypot(x, y) <= 0.39 for x, y in (*nucleus.her2, *nucleus.cep17))
        assert min(distances(nucleus)) > 0.06


@settings(max_examples=8)
@given(groups, seeds)
def test_the_same_seed_gives_the_same_field(group: Group, seed: int) -> None:
    """And another seed another one."""
    assert dual_field(group, seed) == dual_field(group, seed)
    assert dual_field(group, seed) != dual_field(group, seed + 1)


@pytest.mark.parametrize(
    "field", [dual_field(group, 5) for group in Group], ids=lambda field: str(field.result.group)
)
def test_the_dots_of_a_picture_give_the_counts(field: FishField) -> None:
    """Of the signals that do not touch: red and green spots, each of its own colour."""
    for view in field.views[:1]:
        dots = fish_picture(view, SIZE).rows()
        red = {
            (x, y)
            for y, line in enumerate(dots)
            for x, dot in enumerate(line)
            if dot[0] > 200 and dot[1] < 150
        }
        green = {
            (x, y)
            for y, line in enumerate(dots)
            for x, dot in enumerate(line)
            if dot[1] > 180 and dot[0] < 180
        }
        assert spots(red) == pytest.approx(sum(len(nucleus.her2) for nucleus in view), rel=0.1)
        assert spots(green) == pytest.approx(sum(len(nucleus.cep17) for nucleus in view), rel=0.1)


def spots(left: set[tuple[int, int]]) -> int:
    """Count connected spots."""
    count = 0
    while left:
        waiting = [left.pop()]
        count += 1
        while waiting:
            x, y = waiting.pop()
            near = {(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)} & left
            left -= near
            waiting += near
    return count
