"""Scores drawn IHC fields by their dots alone, and compares with the scores that they were drawn for.

    python -m tests.stress.lab_fields [--count FIELDS_OF_EACH_SCORE] [--seed S]

Each field is drawn in several sizes. `tests/her2/fields/seen.py` finds nuclei and rings by their colours, and knows no
model. In sizes from `CERTAIN` dots to a cell on, another score is a violation; in smaller ones it is only counted: the
last lines say in how many of 100 fields the dots still give the score, so that one knows from which size on the app may show a
picture. What dots of 5 to a cell show is told by eye from larger spots than one dot, which this script does not look at.
"""

import sys
from collections import Counter

from her2quiz.her2.fields.ihc import IhcField, ihc_field
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Score, ihc_score
from her2quiz.her2.pictures.ihc import ihc_picture
from tests.her2.fields.seen import seen_pattern
from tests.her2.grids import SCORES
from tests.stress.trials import Trials

SIZES = (5.0, 6.0, 6.67, 7.0, 10.0, 16.0)
"""Dots to a cell: after an answer in a terminal of 80x24, between, before an answer there, side by side, at 120x36 and at 200x60."""

CERTAIN = 6.67
"""Dots to a cell from which the dots must give the score; in fewer, a single intense cell may hide its nucleus."""


def seen_score(field: IhcField, size: float) -> Score | None:
    """Return the score that the dots give; None if no nucleus is found, or the pattern is none that has a score."""
    dots = ihc_picture(field, (round(WIDTH * size), round(HEIGHT * size))).rows()
    try:
        return ihc_score(seen_pattern(dots, size)).score
    except ValueError:
        return None


def main() -> int:
    """Draw and score fields; returns the exit status."""
    trials = Trials("lab_fields", count=1000, summary="The dots of a field give its score.")
    right = Counter[tuple[float, Score]]()
    for seed, _ in trials.each():
        for score in SCORES:
            field = ihc_field(score, seed)
            for size in SIZES:
                seen = seen_score(field, size)
                right[size, score] += seen is score
                if seen is not score and size >= CERTAIN:
                    trials.violated(seed, f"a field of {score} in {size:g} dots to a cell is seen as {seen}")
    for size in SIZES:
        shares = ", ".join(f"{score} {100 * right[size, score] / trials.count:.1f} %" for score in SCORES)
        print(f"{size:>5} dots to a cell: {shares}")
    trials.counted["fields of each score"] = trials.count
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
