"""How much the tests do: a part of it at each commit, all of it in the weekly run."""

import os

WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
"""Whether this is the weekly run."""


def some(count: int, part: int = 10) -> int:
    """Return how many of these to make: a tenth or a smaller part, but in the weekly run all."""
    return count if WHOLE else max(count // part, 1)
