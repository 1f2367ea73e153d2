"""Lines of text whose parts have styles: what prints them chooses the colours, or leaves them out."""

from enum import Enum, auto

from attrs import frozen


class Style(Enum):
    """What a part of a line is; each is told apart by its words too, never by its colour alone."""

    ERROR = auto()
    WARNING = auto()
    INFO = auto()
    """The beginning of a diagnostic, by its severity."""
    HEADLINE = auto()
    """The message of a diagnostic, or the file that a diff changes."""
    MARK = auto()
    """Carets below the words that are meant."""
    LABEL = auto()
    """The name of what follows, such as "help"."""
    REMOVED = auto()
    ADDED = auto()
    HUNK = auto()
    """Lines of a diff."""


@frozen
class Part:
    """A piece of a line."""

    text: str
    """Its text."""

    style: Style | None = None
    """What it is; None for ordinary text."""


@frozen
class StyledLine:
    """A line of text in parts."""

    parts: tuple[Part, ...]
    """Its parts, from left to right."""

    @property
    def text(self) -> str:
        """The line without its styles."""
        return "".join(part.text for part in self.parts)


def styled(*parts: str | tuple[str, Style]) -> StyledLine:
    """Make a line of texts, and of texts with their styles."""
    return StyledLine(tuple(Part(part) if isinstance(part, str) else Part(*part) for part in parts))
