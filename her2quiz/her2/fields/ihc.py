"""A field of an IHC slide: tumour cells, some of them stained, in one pattern that the guideline defines or names."""

from random import Random

from attrs import frozen

from her2quiz.her2.fields.layout import Strand, membrane, nucleus, places, strand
from her2quiz.her2.fields.outline import Outline
from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern, Score, Scored, ihc_score

FEWEST, MOST = 30, 5
"""Percent of stained cells: a drawn field has at least, or at most, so many. Nobody sees 10 % from 11 % by eye."""

STRENGTHS = {
    Intensity.FAINT: (0.16, 0.24),
    Intensity.WEAK: (0.36, 0.46),
    Intensity.MODERATE: (0.56, 0.68),
    Intensity.INTENSE: (0.88, 1.0),
}
"""How strongly a membrane is stained, 0 to 1, by the word for it; cells differ within it."""


@frozen
class Cell:
    """A tumour cell."""

    x: float
    """From the left of the field, in cells."""
    y: float
    """From its top, in cells."""
    membrane: Outline
    """Its membrane, around its middle."""
    nucleus: tuple[float, float, Outline]
    """Where its nucleus lies from its middle, and the nucleus."""
    arcs: tuple[tuple[float, float], ...] = ()
    """The stained parts of the membrane, in turns from 0 on; (0, 1) is a closed ring. None if it is not stained."""
    strength: float = 0.0
    """How strongly they are stained, 0 to 1."""

    @property
    def is_stained(self) -> bool:
        """Whether any of its membrane is stained."""
        return bool(self.arcs)


@frozen
class IhcField:
    """A field, and what is right about it."""

    seed: int
    """What it was drawn from."""
    cells: tuple[Cell, ...]
    """The tumour cells; all of them lie wholly in the field."""
    stroma: Strand
    """What lies between them. It is never stained, and does not count."""
    pattern: Pattern
    """The staining pattern, with the percentage that was drawn."""

    @property
    def scored(self) -> Scored:
        """The score, by the rules, of what was drawn."""
        return ihc_score(self.pattern)

    @property
    def stained(self) -> int:
        """How many tumour cells are stained."""
        return sum(cell.is_stained for cell in self.cells)


_FEW, _MANY = (1, MOST), (FEWEST, 95)
_PATTERNS: dict[Score, tuple[tuple[Completeness, tuple[Intensity, ...], tuple[int, int]], ...]] = {
    Score.ZERO: (
        (Completeness.NONE, (Intensity.NONE,), (0, 0)),
        (Completeness.INCOMPLETE, (Intensity.FAINT,), _FEW),
    ),
    Score.ONE: ((Completeness.INCOMPLETE, (Intensity.FAINT,), _MANY),),
    Score.TWO: (
        (Completeness.COMPLETE, (Intensity.WEAK, Intensity.MODERATE), _MANY),
        (Completeness.COMPLETE, (Intensity.WEAK, Intensity.MODERATE), _MANY),
        (Completeness.INCOMPLETE, (Intensity.MODERATE, Intensity.INTENSE), _MANY),
        (Completeness.COMPLETE, (Intensity.INTENSE,), _FEW),
    ),
    Score.THREE: ((Completeness.COMPLETE, (Intensity.INTENSE,), (45, 100)),),
}
"""For each score the patterns that are drawn: those of the definitions, and the examples that the note names."""


def ihc_field(score: Score, seed: int) -> IhcField:
    """Draw a field that has a score. The same score and seed give the same field on every machine.

    Raises:
        KeyError: for a score that no field has, `INDETERMINATE`.
    """
    rng = Random(f"ihc {score} {seed}")  # noqa: S311 - a drawing, no secret
    completeness, intensities, (fewest, most) = rng.choice(_PATTERNS[score])
    intensity = rng.choice(intensities)
    stroma = strand(rng)
    bare = [Cell(place.x, place.y, membrane(rng), nucleus(rng)) for place in places(rng, stroma)]
    count = _count(rng, len(bare), fewest, most)
    stained = set(_together(rng, bare, count))
    cells = tuple(
        _stained(rng, cell, completeness, intensity) if number in stained else cell
        for number, cell in enumerate(bare)
    )
    pattern = Pattern(completeness, intensity, 100 * count / len(cells)) if count else UNSTAINED
    return IhcField(seed, cells, stroma, pattern)


def _count(rng: Random, cells: int, fewest: int, most: int) -> int:
    """Draw how many cells are stained, so that their percentage lies within the bounds, which are percentages too."""
    least = -(-fewest * cells // 100)
    return rng.randint(least, max(least, most * cells // 100))


def _together(rng: Random, cells: list[Cell], count: int) -> list[int]:
    """Choose which cells are stained: those around one of them rather than any, as in life, but not strictly."""
    middle = rng.choice(cells)
    near = {
        number: (cell.x - middle.x) ** 2 + (cell.y - middle.y) ** 2 + rng.uniform(0, 14)
        for number, cell in enumerate(cells)
    }
    return sorted(near, key=lambda number: near[number])[:count]


def _stained(rng: Random, cell: Cell, completeness: Completeness, intensity: Intensity) -> Cell:
    strength = rng.uniform(*STRENGTHS[intensity])
    arcs = ((0.0, 1.0),) if completeness is Completeness.COMPLETE else _broken(rng)
    return Cell(cell.x, cell.y, cell.membrane, cell.nucleus, arcs, strength)


def _broken(rng: Random) -> tuple[tuple[float, float], ...]:
    """Draw an incomplete ring: one to three parts of it, of unequal length, with gaps that can be seen."""
    parts = rng.randint(1, 3)
    begin, share = rng.uniform(0, 1), rng.uniform(0.4, 0.62)
    lengths = [rng.uniform(0.7, 1.3) for _ in range(parts)]
    lengths = [share * length / sum(lengths) for length in lengths]
    gap = (1 - share) / parts
    starts = [begin + sum(lengths[:part]) + part * gap for part in range(parts)]
    return tuple((start, start + length) for start, length in zip(starts, lengths, strict=True))
