"""What counts as one right answer, and what a typed text is worth against it."""

from enum import Enum, auto

from attrs import frozen

from her2quiz.domain.marking.text_match import same_text, skeleton


@frozen
class Rejection:
    """A wrong answer that learners really give."""

    text: str
    """The wrong answer."""

    feedback: str = ""
    """What the author says to it."""


class Verdict(Enum):
    """What a typed text is."""

    RIGHT = auto()
    """One of the right answers."""
    TYPO = auto()
    """One of the right answers, misspelled."""
    REJECTED = auto()
    """One of the wrong answers that the author expected."""
    WRONG = auto()
    """Anything else."""


@frozen
class Judged:
    """What became of a typed text."""

    verdict: Verdict
    """What it is."""

    spelled: str = ""
    """The right text that it stands for, as the deck spells it."""

    feedback: str = ""
    """What the author says to it."""

    @property
    def is_right(self) -> bool:
        """Whether it counts as right; a slip does."""
        return self.verdict in (Verdict.RIGHT, Verdict.TYPO)


@frozen
class AcceptedAnswer:
    """What counts as one right answer."""

    right: tuple[str, ...]
    """The answer as it is shown, then all others that are right."""

    reject: tuple[Rejection, ...] = ()
    """Wrong answers with their own feedback; they win over everything that would be right."""

    others: tuple[str, ...] = ()
    """What else the deck calls something; never a slip of this answer."""

    exact: bool = False
    """Whether only the answer to the letter is right."""

    def judge(self, text: str) -> Judged:
        """Say what a typed text is worth; what the author rejects wins, and a slip must be nobody else's name."""
        for rejection in self.reject:
            if self._same(text, rejection.text):
                return Judged(Verdict.REJECTED, feedback=rejection.feedback)
        spelled = next((right for right in self.right if self._same(text, right)), None)
        if spelled is not None:
            return Judged(Verdict.RIGHT, spelled)
        return Judged(Verdict.WRONG) if self.exact or not skeleton(text) else self._judge_slip(text)

    def _judge_slip(self, text: str) -> Judged:
        from her2quiz.domain.marking.typos import is_another_name, is_nearer_to, slipped

        distances = [
            (distance, right) for right in self.right if (distance := slipped(text, right)) is not None
        ]
        if not distances:
            return self._judge_rejected_slip(text)
        distance, spelled = min(distances)
        others = (*self.others, *(rejection.text for rejection in self.reject))
        if is_nearer_to(text, distance, others) or is_another_name(text, spelled, distance):
            return self._judge_rejected_slip(text)
        return Judged(Verdict.TYPO, spelled)

    def _judge_rejected_slip(self, text: str) -> Judged:
        """Say of a text that is not right what the author says to the wrong answer that was meant."""
        from her2quiz.domain.marking.typos import slipped

        meant = [
            (distance, rejection.text, rejection.feedback)
            for rejection in self.reject
            if (distance := slipped(text, rejection.text)) is not None
        ]
        return Judged(Verdict.REJECTED, feedback=min(meant)[2]) if meant else Judged(Verdict.WRONG)

    def _same(self, given: str, wanted: str) -> bool:
        return given.strip() == wanted.strip() if self.exact else same_text(given, wanted)
