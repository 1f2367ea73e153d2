"""What the rules refuse to judge."""

from decimal import Decimal
from fractions import Fraction

Amount = int | float | Decimal | Fraction
"""A measured amount. It is compared with a cut-off as it is, never rounded."""


class RefusedError(ValueError):
    """Findings that cannot be, or cannot be together; the message is a sentence."""


def not_below(least: Amount, value: Amount, what: str, *, is_open: bool = False) -> None:
    """Refuse a value that is no number, is not finite, or is too small.

    Args:
        least: the smallest value.
        value: what was given.
        what: its name, as the first words of the sentence.
        is_open: whether the smallest value itself is refused too.
    """
    is_too_small = value <= least if is_open else value < least
    if value != value or value == float("inf") or is_too_small:  # noqa: PLR0124 - only what is no number differs from itself
        raise RefusedError(f"{what} must be {'more than' if is_open else 'at least'} {least}, not {value}.")


_ALL = 100  # percent


def share(value: Amount, what: str) -> None:
    """Refuse what is no percentage from 0 to 100."""
    if not 0 <= value <= _ALL:
        raise RefusedError(f"{what} must be from 0 to {_ALL}, not {value}.")
