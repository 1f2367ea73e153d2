"""A finding that is drawn anew at each showing, to be scored or grouped: a skill, and so never the same twice."""

from random import Random
from typing import TYPE_CHECKING

from attrs import frozen

from her2quiz.domain.kinds.drawn.finding import SCORES, Finding
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer_key import AnswerKey

if TYPE_CHECKING:
    from her2quiz.domain.kinds.drawn.showing import Showing


@frozen
class DrawnField:
    """A question about a finding that is drawn. It is no posed question: once drawn, it poses a SingleBest."""

    prompt: str
    """What is asked."""

    labels: tuple[str, ...] = SCORES
    """The scores or groups that are drawn, each as often."""

    finding: Finding = Finding.IHC_FIELD
    """What is drawn."""

    @property
    def right_answer(self) -> str:
        """The scores or groups that are drawn."""
        return ", ".join(self.labels)

    @property
    def answer_key(self) -> AnswerKey:
        """What is drawn, and the scores or groups; with others the skill is another one."""
        return AnswerKey(f"{self.finding}: {self.right_answer}")

    def shown(self, rng: Random) -> "Showing":
        """Draw a finding, and ask what it is."""
        from her2quiz.domain.kinds.drawn.showing import showing

        return showing(self.prompt, self.finding, rng.choice(self.labels), rng)

    def pose(self, rng: Random) -> SingleBest:
        """Pose the question alone; its card draws the finding, and so has the picture."""
        return self.shown(rng).question
