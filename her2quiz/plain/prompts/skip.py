"""What is typed in place of a blank or a pair that is left out, and what is said of it."""

SKIP = "skip"
"""The word."""

LEFT_OUT = "left out"
"""Said of what was skipped."""


def is_skipped(typed: str) -> bool:
    """Whether a text says that nothing is given: the word, or a hyphen."""
    return typed.strip().casefold() in (SKIP, "-")
