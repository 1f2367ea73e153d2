"""Why a card is asked."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a card is asked."""

    STEPS = "steps"
    """It is in learning or relearning."""
    DUE = "due"
    """It is in review and due."""
    NEW = "new"
    """It was never asked."""
