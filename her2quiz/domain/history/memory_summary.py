"""The little of a card's memory that lists of decks show."""

from typing import NamedTuple


class MemorySummary(NamedTuple):
    """What is remembered of a card, as it stands in the progress file: many are read before anything is shown."""

    is_learned: bool
    """Whether it comes back after days, rather than within the day."""

    stability: float
    """Days until the chance of recall has fallen to 90 %."""

    day: str
    """Study day of the latest review, such as 2026-11-23; such texts sort as the days do."""

    due_day: str
    """Study day on which it is due."""

    answer_key: str = ""
    """What the latest answer was measured by, in brief; empty if that was not kept."""

    def is_due(self, today: str) -> bool:
        """Whether the card is to be asked today."""
        return not self.is_learned or self.due_day <= today
