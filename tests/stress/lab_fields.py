"""Scores drawn IHC fields by their dots alone, and compares with the scores that they were drawn for.

    python -m tests.stress.lab_fields [--count FIELDS_OF_EACH_SCORE] [--seed S]

Each field is drawn in several sizes; a dot is half a cell of the terminal, as half blocks show it.
`tests/her2/fields/seen.py` finds nuclei and rings by their colours, and knows no model. It is asked twice how strong a ring
is: by how dark it is, and in larger pictures by how thick it is, whatever its colour. In sizes from `CERTAIN` dots to a
cell on, another score is a violation; in smaller ones it is only counted: the last lines say in how many of 100 fields the
dots still give the score, so that one knows from which size on the app may show a picture. What dots of 5 to a cell show
is told by eye from larger spots than one dot, which this script does not look at.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from PIL import Image

from her2quiz.her2.fields.ihc import IhcField, ihc_field
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Score, ihc_score
from her2quiz.her2.pictures.ihc import ihc_picture
from tests.her2.fields.seen import SeenCell, pattern_of, seen_cells
from tests.her2.grids import SCORES
from tests.stress.trials import Trials

SIZES = (5.0, 6.0, 6.67, 7.0, 10.0, 16.0, 24.0)
"""Dots to a cell: after an answer in a terminal of 80x24, between, before an answer there, side by side, at 120x36, at
200x60, and larger."""

CERTAIN = 6.67
"""Dots to a cell from which the dots must give the score; in fewer, a single intense cell may hide its nucleus."""

THICK, CERTAIN_BY_THICKNESS = 16.0, 24.0
"""Dots to a cell from which thickness alone is looked at, and from which it must give the score; in fewer, the ring of a
single faint cell may look as thick as a moderate one."""


Read = tuple[float, bool]
"""Dots to a cell, and whether thickness tells how strong a ring is."""

READ: tuple[Read, ...] = (
    *((size, False) for size in SIZES),
    *((size, True) for size in SIZES if size >= THICK),
)
"""In which sizes fields are scored, and by what."""


def seen_scores(field: IhcField) -> Iterator[tuple[Read, Score | None]]:
    """Yield the score that the dots give; None if no nucleus is found, or the pattern is none that has a score."""
    for size in SIZES:
        dots = round(WIDTH * size), round(HEIGHT * size)
        cells = seen_cells(Image.frombytes("RGB", dots, ihc_picture(field, dots).rgb()), size)
        for read in READ:
            if read[0] == size:
                yield read, _score(cells, by_thickness=read[1])


def _score(cells: list[SeenCell], *, by_thickness: bool) -> Score | None:
    try:
        return ihc_score(pattern_of(cells, by_thickness=by_thickness)).score
    except ValueError:
        return None


def _named(read: Read) -> str:
    return f"{read[0]:>5} dots to a cell{', by thickness alone' if read[1] else ''}"


def main() -> int:
    """Draw and score fields; returns the exit status."""
    trials = Trials("lab_fields", count=1000, summary="The dots of a field give its score.")
    right = Counter[tuple[Read, Score]]()
    for seed, _ in trials.each():
        for score in SCORES:
            for read, seen in seen_scores(ihc_field(score, seed)):
                right[read, score] += seen is score
                if seen is not score and read[0] >= (CERTAIN_BY_THICKNESS if read[1] else CERTAIN):
                    trials.violated(seed, f"a field of {score} is seen as {seen} in{_named(read)}")
    for read in READ:
        shares = ", ".join(f"{score} {100 * right[read, score] / trials.count:.1f} %" for score in SCORES)
        print(f"{_named(read)}: {shares}")
    trials.counted["fields of each score"] = trials.count
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
