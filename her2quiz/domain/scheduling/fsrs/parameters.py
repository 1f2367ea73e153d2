"""What FSRS-6 takes for parameters; the only module that uses the `fsrs` package.

It is loaded when parameters come from elsewhere: from a fit, or from a log of another machine.
"""

from collections.abc import Sequence
from math import isfinite

import fsrs


def are_usable(parameters: Sequence[float]) -> bool:
    """Whether these are parameters of FSRS-6, each within the bounds that the package sets."""
    try:
        fsrs.Scheduler(parameters=tuple(parameters))
    except ValueError:
        return False
    return all(map(isfinite, parameters))
