"""What an importer and an exporter are, and what they return."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from attrs import frozen

from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.image import Image
from her2quiz.domain.limits import LONGEST_TEXT, MOST_CARDS
from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.exchange.histories import CardHistory
from her2quiz.exchange.items import Item
from her2quiz.exchange.source_file import SourceFile

Tell = Callable[[float], None]
"""Takes how much of the work is done, from 0 to 1."""


ImageData = Callable[[Image], bytes | None]
"""Returns an image of a card as a file; None if there is none that can be read."""


class CannotImportError(Her2QuizError):
    """A file cannot be imported at all; the message says why and what to do."""


LONGEST_QUESTION = 10 * LONGEST_TEXT
"""Characters of a question with all its answers, above which none of it is read."""

TOO_MANY = f"The file is too large for a deck, which has at most {MOST_CARDS:,} cards. Split it, then import each part."
"""What is said of a file with more cards than a deck may have."""

TOO_LONG = f"longer than {LONGEST_QUESTION:,} characters"
"""Why such a question is left out."""


@frozen
class LeftOut:
    """Something in a file that became no card, or lost something."""

    name: str
    """Its first words, or its place in the file, by which a person finds it."""

    reason: str
    """Why, in a few words that are the same for all of the kind: they are counted."""


@frozen
class Picture:
    """An image that belongs to items."""

    name: str
    """The name by which items call it; a bare file name."""

    read: Callable[[], bytes]
    """Returns its bytes, which are held by nobody until they are written."""


@frozen
class Imported:
    """What was read of a file."""

    items: tuple[Item, ...]
    """What becomes cards, in the order of the file."""

    left_out: tuple[LeftOut, ...] = ()
    """What does not."""

    changed: tuple[LeftOut, ...] = ()
    """What becomes a card, but not with all that it has in the file."""

    notes: tuple[str, ...] = ()
    """What a person should know of how the file was read, each a sentence."""

    pictures: tuple[Picture, ...] = ()
    """The images that the items name."""

    title: str = ""
    """What the file calls itself."""

    language: str = ""
    """The language of its texts, if the file says so."""


@frozen
class Request:
    """What a person asked for with an import."""

    columns: tuple[tuple[str, str], ...] = ()
    """What columns hold, such as question, each with its header, its letter or its number."""

    sheet: str = ""
    """The sheet of a workbook, or the deck within a collection."""


@frozen
class Importer:
    """Reads one format."""

    name: str
    """What it is called on the command line, such as gift."""

    title: str
    """What it is called in a sentence, such as "GIFT, Moodle's format of questions"."""

    looks_like: Callable[[SourceFile], bool]
    """Whether a file is in this format, by its first bytes rather than by its name."""

    read: Callable[[SourceFile, Request, Tell], Imported]
    """Reads a file. Raises CannotImportError, and nothing else, however the file is broken."""

    scheme: str = ""
    """What `from` begins with; the name, unless several formats hold the same things."""

    histories: Callable[[SourceFile, Request, Tell], tuple[CardHistory, ...]] | None = None
    """Reads what a learner did with the cards of a file, and raises as `read` does; None if such files do not say."""

    reads_folders: bool = False
    """Whether it reads a folder of files, too."""

    @property
    def origin_scheme(self) -> str:
        """What `from` begins with."""
        return self.scheme or self.name


@frozen
class Exported:
    """A deck in another format."""

    data: bytes
    """The file."""

    cards: int
    """How many cards it has."""

    left_out: tuple[LeftOut, ...] = ()
    """The cards that the format cannot say, by their ids."""

    changed: tuple[LeftOut, ...] = ()
    """The cards that it says in part, or in another form, by their ids."""

    more: tuple[tuple[str, bytes], ...] = ()
    """Further files beside the first, each with its name."""

    notes: tuple[str, ...] = ()
    """What a person should know of the file, each a sentence or two."""


@frozen
class ExportOptions:
    """What a person asked for with an export, beside the format."""

    now: float = 0.0
    """The time, in seconds since 1970; a newer file updates what an older one brought."""

    suffix: str = ""
    """How the name of the file ends, for a format with several; empty if no file is named."""

    stem: str = ""
    """The name of the file without its ending, by which further files are named; named after the deck if empty."""

    part: str = "all"
    """Which part of a paper: exam, key, reasons or all."""

    versions: int = 1
    """How many versions of a paper."""

    seed: int = 1
    """Of what is shuffled and drawn on paper."""

    questions: int | None = None
    """How many questions on paper; all if None."""

    language: str = ""
    """The language of the deck, which paper speaks if it can."""


@frozen
class Exporter:
    """Writes one format."""

    name: str
    """What it is called on the command line."""

    title: str
    """What it is called in a sentence."""

    suffix: str
    """How the names of its files end, such as .gift."""

    write: Callable[[Deck, ImageData], Exported]
    """Writes a deck, with the images of its cards."""

    configured: "Callable[[ExportOptions], Exporter] | None" = None
    """Returns the exporter that heeds options; None if it heeds none."""


_Question = TypeVar("_Question")


def counted(questions: Iterable[_Question]) -> Iterator[_Question]:
    """Return questions one by one; raises CannotImportError as soon as there are more than a deck may have cards."""
    for count, question in enumerate(questions):
        if count == MOST_CARDS:
            raise CannotImportError(TOO_MANY)
        yield question


_Format = TypeVar("_Format", Importer, Exporter)


def format_named(name: str, formats: Sequence[_Format]) -> _Format:
    """Return the format of a name; raises CannotImportError if there is none."""
    known = [each.name for each in formats]
    if name not in known:
        near = did_you_mean(nearest(name, known), is_sentence=True)
        raise CannotImportError(
            f"There is no format '{name}'. {near or 'Known formats: ' + ', '.join(known)}"
        )
    return formats[known.index(name)]
