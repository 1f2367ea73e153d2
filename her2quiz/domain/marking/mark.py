"""The mark on an answer, and on each of its parts."""

from enum import Enum, auto

from attrs import frozen

from her2quiz.domain.image import Image


class Verdict(Enum):
    """What one part of an answer is."""

    RIGHT = auto()
    """It belongs there, and the learner said so."""
    WRONG = auto()
    """The learner said it, and it does not belong there."""
    MISSED = auto()
    """It belongs there, and the learner did not say so."""
    LEFT = auto()
    """It does not belong there, and the learner left it alone."""

    @property
    def is_right(self) -> bool:
        """Whether the learner did the right thing."""
        return self in (Verdict.RIGHT, Verdict.LEFT)


@frozen
class Part:
    """One option, pair, line, blank or name of an answer."""

    verdict: Verdict
    """What it is."""

    text: str = ""
    """The option, the line, or the left side of the pair; empty for what is typed."""

    right: str = ""
    """The right answer to this part; empty for an option or a line, and for a wrong name."""

    given: str = ""
    """What the learner gave: the choice, or the text as typed; empty for an option or a line, and if nothing was given."""

    place: int = 0
    """Where the learner put a line, from 1; 0 for all other parts."""

    spelling: str = ""
    """How the deck spells the answer, where the learner spelled it differently and it still counted as right."""

    wording: str = ""
    """How the deck words the answer, where the learner said it in another order or form."""

    feedback: str = ""
    """What the author says about this part."""

    image: Image | None = None
    """The image of an option."""


@frozen
class Mark:
    """The mark on one answer."""

    score: float | None
    """From 0 (wrong) to 1 (right); None where only the learner can tell."""

    right_answer: str
    """The right answer in words."""

    feedback: str = ""
    """What the author says about this answer, or how much of it was right."""

    spelling: str = ""
    """How the answer is spelled, where a typo was forgiven."""

    parts: tuple[Part, ...] = ()
    """What became of each option, item, line, blank or name; none for a flip card.

    Options and items are in the order in which they were shown, lines in their right order, blanks in the order of
    the text. Names come as the learner typed them, then those that were missed.
    """

    is_chance: bool = False
    """Whether a partly right answer is no better than chance would explain; it then counts as wrong."""

    gave_up: bool = False
    """Whether the learner said "I don't know"; all that belongs in the answer is then missed."""

    @property
    def is_right(self) -> bool:
        """Whether the answer was right in full."""
        return self.score == 1

    @property
    def is_incomplete(self) -> bool:
        """Whether some of it is right, nothing in it is wrong, and something is missing."""
        verdicts = {part.verdict for part in self.parts}
        return {Verdict.RIGHT, Verdict.MISSED} <= verdicts and Verdict.WRONG not in verdicts
