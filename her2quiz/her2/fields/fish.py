"""A field of a FISH slide: nuclei with HER2 signals, and with CEP17 signals beside them where the probe is dual."""

from math import cos, pi, sin
from random import Random

from attrs import frozen

from her2quiz.her2.fields.outline import Outline, outline
from her2quiz.her2.ish import DualProbe, Group, IshResult, SingleProbe, counted_dual, counted_single

WIDTH, HEIGHT = 3.3, 2.0
"""The size of a view, in nuclei."""

VIEWS = 4
"""Views of a field; with five nuclei in each, as many are counted as the guideline asks for."""

_MIDDLES = ((0.55, 0.52), (1.65, 0.52), (2.75, 0.52), (1.1, 1.48), (2.2, 1.48))
_SHIFT = 0.03
_APART, _APART_IN_CLUSTER = 0.15, 0.105
"""Between two signals at least, in nuclei: far enough to be counted, in a cluster just so."""
_TRIES = 40

Spot = tuple[float, float]
"""A signal, from the middle of its nucleus, in nuclei."""


@frozen
class Nucleus:
    """A tumour cell's nucleus."""

    x: float
    """From the left of the view, in nuclei."""
    y: float
    """From its top, in nuclei."""
    outline: Outline
    """Its outline, around its middle."""
    her2: tuple[Spot, ...]
    """Its HER2 signals."""
    cep17: tuple[Spot, ...]
    """Its CEP17 signals; none with a single probe."""


@frozen
class FishField:
    """A field in several views, and what is right about it."""

    seed: int
    """What it was drawn from."""
    views: tuple[tuple[Nucleus, ...], ...]
    """The nuclei of each view; all of them lie wholly in it."""

    @property
    def nuclei(self) -> tuple[Nucleus, ...]:
        """All nuclei, view by view."""
        return tuple(nucleus for view in self.views for nucleus in view)

    @property
    def her2_signals(self) -> int:
        """All HER2 signals."""
        return sum(len(nucleus.her2) for nucleus in self.nuclei)

    @property
    def cep17_signals(self) -> int:
        """All CEP17 signals; 0 with a single probe."""
        return sum(len(nucleus.cep17) for nucleus in self.nuclei)

    @property
    def result(self) -> DualProbe | SingleProbe:
        """What was drawn, counted exactly."""
        cells = len(self.nuclei)
        if self.cep17_signals:
            return counted_dual(self.her2_signals, self.cep17_signals, cells)
        return counted_single(self.her2_signals, cells)


_DUAL: dict[Group, tuple[tuple[float, float], tuple[float, float]]] = {
    Group.ONE: ((5.0, 14.0), (2.6, 5.0)),
    Group.TWO: ((2.6, 3.5), (2.3, 2.6)),
    Group.THREE: ((6.6, 8.0), (1.4, 1.7)),
    Group.FOUR: ((4.5, 5.4), (1.3, 1.7)),
    Group.FIVE: ((1.8, 3.3), (0.95, 1.5)),
}
"""Average HER2 copies a cell, and the ratio, from which a group is drawn: at a fair distance from each cut-off."""

_SINGLE: dict[IshResult, tuple[float, float]] = {
    IshResult.POSITIVE: (6.8, 14.0),
    IshResult.NEGATIVE: (1.8, 3.4),
    IshResult.NEEDS_IHC_OR_DUAL_PROBE: (4.5, 5.4),
}
"""Average HER2 copies a cell from which a single-probe field is drawn."""

SINGLE_RESULTS = tuple(_SINGLE)
"""What a single-probe field can say by itself."""


def dual_field(group: Group, seed: int) -> FishField:
    """Draw a field of a group. The same group and seed give the same field on every machine."""
    rng = Random(f"dual {group.value} {seed}")  # noqa: S311 - a drawing, no secret
    copies, ratio = (rng.uniform(*bounds) for bounds in _DUAL[group])
    return _drawn(rng, seed, copies, ratio)


def single_field(result: IshResult, seed: int) -> FishField:
    """Draw a single-probe field with a result; raises KeyError for one that a single probe does not give."""
    rng = Random(f"single {result.value} {seed}")  # noqa: S311 - a drawing, no secret
    return _drawn(rng, seed, rng.uniform(*_SINGLE[result]), None)


def _drawn(rng: Random, seed: int, copies: float, ratio: float | None) -> FishField:
    count = VIEWS * len(_MIDDLES)
    her2 = _spread(rng, round(copies * count), count)
    cep17 = [0] * count if ratio is None else _spread(rng, round(copies * count / ratio), count)
    nuclei = [_nucleus(rng, number % len(_MIDDLES), her2[number], cep17[number]) for number in range(count)]
    each = len(_MIDDLES)
    return FishField(seed, tuple(tuple(nuclei[view * each : (view + 1) * each]) for view in range(VIEWS)))


def _spread(rng: Random, total: int, count: int) -> list[int]:
    """Give each nucleus its signals: about the average, more or less by chance, and at least one."""
    given = [1] * count
    for _ in range(total - count):
        weights = [1 / number for number in given]  # those with few get more, so that none is far off
        given[rng.choices(range(count), weights)[0]] += 1
    return given


def _nucleus(rng: Random, place: int, her2: int, cep17: int) -> Nucleus:
    x, y = (middle + rng.uniform(-_SHIFT, _SHIFT) for middle in _MIDDLES[place])
    shape = outline(rng, radius=rng.uniform(0.4, 0.45), roughness=0.05)
    taken: list[Spot] = []
    clustered = her2 // 2 if her2 > 8 else 0  # noqa: PLR2004 - amplified copies often lie together
    centre = _free(rng, taken, (0.0, 0.0), 0.2, _APART)
    red = [_free(rng, taken, centre, 0.18, _APART_IN_CLUSTER) for _ in range(clustered)]
    red += [_free(rng, taken, (0.0, 0.0), 0.35, _APART) for _ in range(her2 - clustered)]
    green = [_free(rng, taken, (0.0, 0.0), 0.35, _APART) for _ in range(cep17)]
    taken.clear()
    return Nucleus(x, y, shape, tuple(red), tuple(green))


def _free(rng: Random, taken: list[Spot], middle: Spot, radius: float, apart: float) -> Spot:
    """Find a place around a middle that is away from all that are taken, or as far away as can be found."""
    best, farthest = middle, -1.0
    for _ in range(_TRIES):
        angle, off = rng.uniform(0, 2 * pi), radius * rng.uniform(0, 1) ** 0.5
        spot = (middle[0] + off * cos(angle), middle[1] + off * sin(angle))
        near = min((_distance(spot, other) for other in taken), default=apart)
        if near > farthest:
            best, farthest = spot, near
        if near >= apart:
            break
    taken.append(best)
    return best


def _distance(first: Spot, second: Spot) -> float:
    return float(((first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2) ** 0.5)
