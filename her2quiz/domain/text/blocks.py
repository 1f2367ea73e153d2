"""What a text consists of, as values: each face draws them in its own way."""

from enum import Enum, auto

from attrs import frozen


class Style(Enum):
    """How some words of a line stand out."""

    BOLD = auto()
    ITALIC = auto()
    CODE = auto()
    """Shown letter by letter, and read out without words in place of signs."""


@frozen
class Span:
    """Some words of a line that are drawn alike."""

    text: str
    """As they are shown: H₂O, ½, α."""

    styles: frozenset[Style] = frozenset()
    """How they stand out."""

    typed: str = ""
    """As they are typed and marked, where that differs: 2 for ₂, ^9 for ⁹."""

    @property
    def plain(self) -> str:
        """The words as they are typed and marked."""
        return self.typed or self.text


Line = tuple[Span, ...]
"""One line, or as much of it as there is room for; a face wraps it."""


@frozen
class Paragraph:
    """Running text."""

    lines: tuple[Line, ...]
    """Its lines: a line ends only where the author meant it to."""

    after_blank: bool = False
    """Whether an empty line comes before it."""


@frozen
class Item:
    """One item of a list."""

    lead: str
    """What stands before it, as written: "- ", "1. ", with its indent."""

    lines: tuple[Line, ...]
    """Its lines."""

    after_blank: bool = False
    """Whether an empty line comes before it."""


@frozen
class Code:
    """Lines of code, shown exactly as they are."""

    lines: tuple[str, ...]
    """The lines."""

    language: str = ""
    """The language, as the author named it; empty if the author did not."""

    after_blank: bool = False
    """Whether an empty line comes before it."""


@frozen
class Table:
    """Rows of cells below a header."""

    header: tuple[Line, ...]
    """The cells of the header."""

    rows: tuple[tuple[Line, ...], ...]
    """The cells of each row, as many as the header has."""

    after_blank: bool = False
    """Whether an empty line comes before it."""


Block = Paragraph | Item | Code | Table
"""A part of a text."""

Text = tuple[Block, ...]
"""A whole text."""


def plain_line(line: Line) -> str:
    """Return the words of a line as they are typed and marked."""
    return "".join(span.plain for span in line)
