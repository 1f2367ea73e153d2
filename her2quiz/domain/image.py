"""An image beside a deck: its name, and what it shows in words."""

from attrs import field, frozen

DRAWN = "her2quiz:drawn"
"""Stands for the folder of an image that is drawn, and in no file."""


@frozen
class Image:
    """An image that a card, an option or a reason shows."""

    file: str
    """Its name, from the folder of the deck on, with / between folders."""

    alt: str
    """What it shows, for whoever cannot see it."""

    folder: str = field(default="", eq=False)
    """The folder of the deck; empty until the deck is read from one."""

    @property
    def is_drawn(self) -> bool:
        """Whether it is drawn, and asked about: its description would say what there is to see."""
        return self.folder == DRAWN
