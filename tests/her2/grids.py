"""All findings that matter: every boundary, a little on each side of it, and the ends."""

from itertools import product

from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern, Score
from her2quiz.her2.ish import DualProbe, SingleProbe

PERCENTS = (0.01, 1, 5, 9.99, 10, 10.01, 11, 50, 100)
PATTERNS = (
    UNSTAINED,
    *(
        Pattern(completeness, intensity, percent)
        for completeness, intensity, percent in product(
            (Completeness.INCOMPLETE, Completeness.COMPLETE),
            [intensity for intensity in Intensity if intensity is not Intensity.NONE],
            PERCENTS,
        )
    ),
)
RATIOS = (0.1, 1, 1.95, 1.99, 2, 2.01, 9)
COPIES = (0.1, 3.95, 3.99, 4, 4.01, 5.95, 5.99, 6, 6.01, 20)
DUALS = tuple(DualProbe(ratio, copies) for ratio, copies in product(RATIOS, COPIES))
SINGLES = tuple(SingleProbe(copies) for copies in COPIES)
SCORES = (Score.ZERO, Score.ONE, Score.TWO, Score.THREE)
ANY_IHC = (None, *Score)
