"""A note of Anki, before it is written."""

from enum import Enum, auto

from attrs import frozen


class Form(Enum):
    """How a note is asked."""

    BASIC = auto()
    """Recalled, and turned over."""
    TYPED = auto()
    """Typed, and compared."""
    CLOZE = auto()
    """Words of a text are hidden."""


@frozen
class NoteText:
    """A note; its texts are HTML."""

    form: Form
    """How it is asked."""

    key: str
    """By which a newer version of the deck updates it."""

    front: str
    """What is asked, or the text with its blanks."""

    back: str = ""
    """The answer."""

    also_right: str = ""
    """Other right answers."""

    why: str = ""
    """The explanation."""

    hints: tuple[str, ...] = ()
    """Hints."""

    source: str = ""
    """Where the fact comes from."""

    tags: tuple[str, ...] = ()
    """Topics."""

    changed: tuple[str, ...] = ()
    """What of the card is said otherwise, or not at all."""
