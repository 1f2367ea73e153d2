"""What is known of one card from the answers of a class, as plain values."""

from enum import Enum

from attrs import frozen

from her2quiz.domain.class_results.figures import Correlation


class Bound(Enum):
    """How exactly a share is given."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    HIDDEN = "not shown"


@frozen
class Share:
    """A share of the learners."""

    value: float | None
    """From 0 to 1; None if it is not shown."""

    bound: Bound = Bound.EXACT
    """How exactly."""


NOT_SHOWN = Share(None, Bound.HIDDEN)
"""A share that is not shown, since it would tell of few learners."""


class Finding(Enum):
    """What an author should look at."""

    KEY_MAY_BE_WRONG = "key-may-be-wrong"
    """Those who do best choose another option more often than the key."""

    SEPARATES_WRONGLY = "separates-wrongly"
    """Those who do worse elsewhere do better here."""

    SEPARATES_LITTLE = "separates-little"
    """Those who do better elsewhere do hardly better here."""

    DIFFICULT = "difficult"
    """Few know it."""

    EASY = "easy"
    """Nearly all know it."""

    UNUSED_OPTION = "unused-option"
    """A wrong option is hardly ever chosen."""


@frozen
class FoundInCard:
    """A finding, with the option that it is about."""

    finding: Finding
    """What it is."""

    option: str = ""
    """The option; empty if it is about the whole card."""


@frozen
class OptionFigures:
    """How often an option was chosen."""

    text: str
    """The option."""

    is_right: bool
    """Whether it is the key, or one of several that are right."""

    chosen: Share
    """By which share of the learners."""

    upper: float | None = None
    """By which share of the upper group; None if that is not shown."""

    lower: float | None = None
    """By which share of the lower group; None if that is not shown."""


@frozen
class CardFigures:
    """What is known of one version of a card."""

    card: str
    """The key of the card."""

    version: str
    """The version of the card."""

    learners: int | None
    """How many have answered it; None if they are too few to be shown, and then nothing else is known."""

    difficulty: Share = NOT_SHOWN
    """The difficulty index p: the mean score, and of a card with one key the share that chose it."""

    discrimination: Correlation | None = None
    """Of the score on the card with that on all others; None if it is not known or not shown."""

    upper_less_lower: float | None = None
    """The discrimination index D; None if it is not known or not shown."""

    options: tuple[OptionFigures, ...] = ()
    """Its options; none for a card without, or one of which the deck is not known in this version."""

    unanswered: Share = NOT_SHOWN
    """Which share of the learners chose nothing."""

    found: tuple[FoundInCard, ...] = ()
    """What an author should look at."""
