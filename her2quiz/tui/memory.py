"""Memory: what stays until the end is left alone by garbage collection, which would make a key slow now and then."""

import gc

SETTLED = 0.3
"""Seconds after the first picture by which everything that stays in memory is loaded."""


def settle() -> None:
    """Exempt what stays in memory from garbage collection."""
    gc.collect()
    gc.freeze()
    gc.enable()
