"""How much the tests do: a part of it at each commit, all of it in the weekly run."""

import os

WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
"""Whether this is the weekly run."""


def some(count: int) -> int:
    """Return how many of these to make: a tenth, but in the weekly run all."""
    return count if WHOLE else max(count // 10, 1)
