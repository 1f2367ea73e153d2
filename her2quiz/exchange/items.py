"""What a format has in it, whatever it calls it: items, each a question with its answer, before they are cards of a deck.

Texts of an item are in the deck language: bold, code and formulas as in decks/TEXT.md. The signs between the parts of a
line (` -- `, ` -> `, ` | `, braces) mean nothing in them: the writer of decks puts a backslash before them.
"""

from attrs import field, frozen


@frozen
class Wrong:
    """A wrong answer that learners give."""

    text: str
    """The answer."""

    feedback: str = ""
    """What is said about it."""


@frozen
class Option:
    """What can be picked."""

    text: str
    """Its text."""

    is_right: bool = False
    """Whether it is right."""

    feedback: str = ""
    """What is said about it."""

    credit: float = 0.0
    """What a second-best option is worth, from 0 to below 1."""

    image: str = ""
    """The name of a picture of it."""

    alt: str = ""
    """What the picture shows."""


@frozen
class Recalled:
    """Answered in one's head; the learner turns the card over."""

    answer: str
    """The answer, of any length."""


@frozen
class Typed:
    """Answered in words that are typed."""

    right: tuple[str, ...]
    """The answer, then others that are right too."""

    wrong: tuple[Wrong, ...] = ()
    """Wrong answers with their feedback."""

    is_exact: bool = False
    """Whether only the exact text is right."""


@frozen
class Truth:
    """Answered with true or false."""

    is_true: bool
    """Which of them is right."""


@frozen
class Quantity:
    """Answered with a number."""

    number: str
    """The number as it is written: 0.50; or a range or a bound: 2.0-3.0, >= 2."""

    tolerance: str = ""
    """How far off an answer may be, as a number, or as a share such as 2%; empty if not at all."""

    unit: str = ""
    """Its unit."""

    wrong: tuple[Wrong, ...] = ()
    """Wrong numbers with their feedback."""

    is_any_within: bool = False
    """Whether any one number within the range is right."""

    other_units: tuple[tuple[str, str], ...] = ()
    """Other units in which the number may be given, each with how many of its unit make one of it."""


@frozen
class Choice:
    """Answered by picking."""

    options: tuple[Option, ...]
    """The options, in the order of the author."""

    is_several: bool = False
    """Whether several are to be ticked; so it is if several are right."""

    keeps_order: bool = False
    """Whether the options must not be shuffled."""


@frozen
class InOrder:
    """Answered by putting lines in order."""

    lines: tuple[str, ...]
    """The lines in the right order."""


@frozen
class Pairs:
    """Answered by matching."""

    pairs: tuple[tuple[str, str], ...]
    """What belongs together, the left side first."""

    extra: tuple[str, ...] = ()
    """Choices that match nothing."""

    keeps_order: bool = False
    """Whether nothing must be shuffled."""


@frozen
class Blank:
    """Words of a text that are hidden."""

    right: tuple[str, ...]
    """The words, then others that are right too."""

    hint: str = ""
    """What is shown in their place."""

    number: str = ""
    """Blanks with the same number are asked together."""


@frozen
class Blanks:
    """Answered by filling in blanks."""

    parts: tuple[str | Blank, ...]
    """The text with its blanks."""

    is_together: bool = False
    """Whether all blanks are asked at once."""


AnyAnswer = Recalled | Typed | Truth | Quantity | Choice | InOrder | Pairs | Blanks
"""How an item is answered."""


@frozen
class Item:
    """A question with its answer, from a file in another format."""

    question: str
    """What is asked; may be empty if the answer is a text with blanks."""

    answer: AnyAnswer
    """How it is answered."""

    origin: str = ""
    """What the file calls it, so that it is known again in a newer version of the file; empty if it has no name there."""

    id: str = ""
    """The id that its author would give it; empty if it is to be made from the question."""

    why: str = ""
    """The explanation."""

    hints: tuple[str, ...] = ()
    """Hints."""

    source: str = ""
    """Where the fact comes from."""

    tags: tuple[str, ...] = ()
    """Topics."""

    image: str = field(default="", kw_only=True)
    """The name of a picture that belongs to the question."""

    alt: str = field(default="", kw_only=True)
    """What it shows."""

    why_image: str = field(default="", kw_only=True)
    """The name of a picture that belongs to the explanation."""

    why_alt: str = field(default="", kw_only=True)
    """What it shows."""
