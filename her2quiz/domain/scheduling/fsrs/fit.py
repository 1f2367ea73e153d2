"""A fit: FSRS parameters fitted to the learner's own answers, taken into use at a moment."""

from attrs import frozen

PARAMETERS = 21
"""FSRS-6 has so many."""


@frozen
class Fit:
    """Parameters that were taken into use. It is written once and never changed; it can be undone."""

    id: str
    """Unique, and sorted by time, among reviews too: what a review has a lower id than came before it."""

    parameters: tuple[float, ...]
    """The 21 parameters of FSRS-6."""

    moves_dates: bool = False
    """Whether cards that wait got new dates; otherwise the dates that were shown are kept until the next answer."""
