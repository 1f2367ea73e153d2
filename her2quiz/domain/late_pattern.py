"""Patterns that are compiled when they are first used: a large one takes milliseconds, and most runs need few of them."""

import re
from functools import cached_property
from typing import Any, cast


class LatePattern:
    """Stands for a pattern: what is asked of it first has it compiled, and is found at once from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        """Keep what a pattern is compiled from."""
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled pattern has by this name."""
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can do all that a compiled pattern does; it is no argument for the functions of `re`."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))
