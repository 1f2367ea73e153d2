"""What marking says of an answer."""

from attrs import frozen


@frozen
class Mark:
    """The verdict on one answer."""

    score: float | None
    """From 0 (wrong) to 1 (right); None where only the learner can tell."""

    right_answer: str
    """The right answer in words."""

    feedback: str = ""
    """What the author says to just this answer, or what was right and wrong about it."""

    spelling: str = ""
    """How the answer is spelled, where it was understood in spite of a slip."""

    @property
    def is_right(self) -> bool:
        """Whether the answer was right in full."""
        return self.score == 1
