"""Why a card is asked."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a card is asked."""

    STEPS = "steps"
    """It is in its steps within the day."""
    DUE = "due"
    """Its day has come."""
    NEW = "new"
    """It was never asked."""
