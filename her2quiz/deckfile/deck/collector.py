"""Python's collector of garbage, paused while a deck is read: it would look through all that was read, again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000
"""Objects after which the next collection would be felt."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Collect no garbage within; reading and checking leave none behind, only what is kept.

    Of a large deck the collector never looks through what was kept, not even once afterwards; it is freed without its
    help when nobody uses it any more.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
