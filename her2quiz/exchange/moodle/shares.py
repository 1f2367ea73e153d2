"""Shares of the credit: Moodle refuses those that are not in its list."""

MOST_RIGHT = 10
"""Right options among which the credit is shared in steps that Moodle knows."""

_KNOWN = (
    90,
    83.33333,
    80,
    75,
    70,
    66.66667,
    60,
    50,
    40,
    33.33333,
    30,
    25,
    20,
    16.66667,
    14.28571,
    12.5,
    11.11111,
    10,
    5,
)
"""Per cent."""


def share(count: int) -> str:
    """Return a share of 100 in as many figures as Moodle's list of them has."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def nearest(credit: float) -> str:
    """Return the share that Moodle knows which is nearest to a credit.

    Args:
        credit: from 0 up to 1, without 1.
    """
    return f"{min((0, *_KNOWN), key=lambda known: abs(known - 100 * credit)):g}" if credit else "0"


def is_known(credit: float) -> bool:
    """Whether a credit is in Moodle's list, to the precision with which it compares them."""
    return any(abs(100 * credit - known) < 0.001 for known in (0, 100, *_KNOWN))  # noqa: PLR2004
