"""What stands on paper, before it is laid out. Texts are in the deck language."""

from attrs import field, frozen

from her2quiz.exchange.paper.words import ENGLISH, Words


@frozen
class Figure:
    """An image."""

    data: bytes = field(repr=False)
    """Its file: PNG or JPEG, upright, on white."""

    kind: str
    """Its format: png or jpeg."""

    width: int
    """Dots in a row."""

    height: int
    """Rows."""

    alt: str = ""
    """What it shows, in words; empty for one whose words would give the answer."""


@frozen
class Lettered:
    """A choice with its letter."""

    letter: str
    """The letter."""

    text: str
    """What it says."""

    figure: Figure | None = None
    """An image of it."""


@frozen
class Writing:
    """Room to write in."""

    lines: int
    """How many lines; none if the text itself has the blanks."""

    unit: str = ""
    """The unit behind a short line."""

    is_short: bool = False
    """Whether a line is for a number."""


@frozen
class Names:
    """Numbered lines to write on."""

    count: int
    """How many."""


@frozen
class Options:
    """Boxes to tick."""

    options: tuple[Lettered, ...]
    """In the order of this version; without letters for true and false."""


@frozen
class Order:
    """Lines, each with a box for its number."""

    lines: tuple[str, ...]
    """In the order of this version."""


@frozen
class Pairs:
    """Lines, each with a box for a letter, beside lettered choices; beside numbered ones, if the lines are letters."""

    items: tuple[Lettered, ...]
    """The lines, numbered unless they are letters themselves."""

    choices: tuple[Lettered, ...]
    """The choices."""


Body = Writing | Names | Options | Order | Pairs
"""How a question is answered."""


@frozen
class Reason:
    """Why one part of an answer is right or wrong."""

    of: str
    """The part in words."""

    said: str
    """Why; may be empty."""

    letter: str = ""
    """The letter of an option."""

    is_right: bool = False
    """Whether it is an option that is right."""

    @property
    def named(self) -> str:
        """Its tick and its letter, if it has any."""
        return " ".join(filter(None, ("✓" if self.is_right else "", self.letter)))


@frozen
class Key:
    """The answer to a question."""

    short: str
    """Letters or figures, as they are written on paper; empty if the answer is words."""

    text: str
    """The answer in words."""

    reasons: tuple[Reason, ...] = ()
    """Why each part is right or wrong."""

    why: str = ""
    """The explanation."""

    figure: Figure | None = None
    """An image that belongs to it."""

    source: str = ""
    """Where the fact comes from, and what speaks against trusting it."""


@frozen
class Question:
    """A question with its number."""

    number: int
    """Its number in this version."""

    text: str
    """What is asked."""

    body: Body
    """How it is answered."""

    key: Key
    """The answer."""

    how: str = ""
    """What to do, in a sentence."""

    story: str = ""
    """The case, where it begins or goes on."""

    figure: Figure | None = None
    """Its image."""

    picture: str = ""
    """A picture drawn with characters."""


@frozen
class Sheet:
    """One version."""

    letter: str
    """Its letter; empty if there is only one."""

    questions: tuple[Question, ...]
    """The questions in their order."""


@frozen
class Paper:
    """All versions of an exam."""

    title: str
    """What it is called."""

    notes: tuple[str, ...]
    """What is said on every part, such as a disclaimer."""

    seed: int
    """By which it can be made again."""

    sheets: tuple[Sheet, ...]
    """The versions."""

    words: Words = ENGLISH
    """The fixed words in its language."""


class Part:
    """The parts of a paper, by the names that they have on the command line."""

    EXAM = "exam"
    KEY = "key"
    REASONS = "reasons"
    ALL = "all"
    NAMES = (EXAM, KEY, REASONS, ALL)
