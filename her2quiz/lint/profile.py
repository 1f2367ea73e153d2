"""What a deck is for, which decides how strict the checks are."""

from enum import StrEnum


class Profile(StrEnum):
    """What a deck is for, which decides how strict the checks are."""

    DRAFT = "draft"
    """Still being written: only what keeps a card from being asked or could harm a terminal."""
    DEFAULT = "default"
    """For the author's own study."""
    EXAM = "exam"
    """For an exam: notes on questions with options, whole decks and sources become warnings, cards that learners rate
    themselves are warned of, and a text that is still to be written is an error."""
    PUBLISH = "publish"
    """For others: notes as for an exam; private data, a missing licence or a text still to be written is an error."""
