"""What of a class's results is shown, and to whom."""

from attrs import frozen

from her2quiz.domain.class_results.suppression import FEWEST

USUAL_LEAST = 10
"""Learners below which a card is not shown, unless another number is asked for."""


@frozen
class Rules:
    """What is shown."""

    least: int = USUAL_LEAST
    """Learners below which a card is not shown; fewer than 3 are never shown."""

    is_private: bool = False
    """Whether small counts are shown, too: for the instructor alone."""

    @property
    def fewest(self) -> int:
        """How many learners must have answered a card."""
        return FEWEST if self.is_private else max(FEWEST, self.least)
