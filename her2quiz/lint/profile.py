"""What a deck is for, which decides how strict the checks are."""

from enum import StrEnum


class Profile(StrEnum):
    """What a deck is for, which decides how strict the checks are."""

    DRAFT = "draft"
    """Still being written: only what keeps a card from being asked or could harm a terminal."""
    DEFAULT = "default"
    """For the author's own study."""
    EXAM = "exam"
    """For an exam: notes on questions with options, whole decks and sources become warnings."""
    PUBLISH = "publish"
    """For others: as for an exam, and private data or a missing licence is an error."""
