"""What a deck says of a card whose answers are analysed."""

from attrs import frozen


@frozen
class OptionFacts:
    """An option of a card."""

    text: str
    """What can be chosen."""

    is_right: bool
    """Whether it is the key, or one of several that are right."""


@frozen
class CardFacts:
    """A card of a deck."""

    key: str
    """Its key."""

    version: str
    """Its version, a digest."""

    options: tuple[OptionFacts, ...] = ()
    """Its options, in the order of the deck; none for a card without."""

    takes_several: bool = False
    """Whether several options can be chosen at once."""

    shows_some: bool = False
    """Whether each showing has only some of the wrong options, so that how often one was chosen says little."""
