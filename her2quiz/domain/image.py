"""An image beside a deck: its name, and what it shows in words."""

from attrs import field, frozen


@frozen
class Image:
    """An image that a card, an option or a reason shows."""

    file: str
    """Its name, from the folder of the deck on, with / between folders."""

    alt: str
    """What it shows, for whoever cannot see it."""

    folder: str = field(default="", eq=False)
    """The folder of the deck; empty until the deck is read from one."""
