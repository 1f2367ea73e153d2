"""A field of a stained slide to score, drawn anew at each showing: a skill, and so never the same field twice."""

from random import Random

from attrs import frozen

from her2quiz.domain.choices.options import Option
from her2quiz.domain.image import DRAWN, Image
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer_key import AnswerKey

IHC = "ihc"
"""The kind of field that can be drawn."""

SCORES = ("0", "1+", "2+", "3+")
"""What a field can be scored, in the order of the options."""

_LARGEST_SEED = 2**32


@frozen
class Showing:
    """A drawn field and its question."""

    question: SingleBest
    """The question; its options are the scores in their order."""

    image: Image
    """The picture, with the field in words."""

    why: str
    """The clause that decides."""


@frozen
class DrawnField:
    """A question about a field that is drawn. It is no posed question: once its field is drawn, it poses a SingleBest."""

    prompt: str
    """What is asked."""

    scores: tuple[str, ...] = SCORES
    """The scores that are drawn, each as often."""

    @property
    def right_answer(self) -> str:
        """The scores that are drawn."""
        return ", ".join(self.scores)

    @property
    def answer_key(self) -> AnswerKey:
        """The scores that are drawn; with others the skill is another one."""
        return AnswerKey(f"{IHC}: {self.right_answer}")

    def shown(self, rng: Random) -> Showing:
        """Draw a field, and ask for its score."""
        from her2quiz.her2.fields.ihc import ihc_field
        from her2quiz.her2.ihc import Score
        from her2quiz.her2.in_words import ihc_words
        from her2quiz.her2.reasons import why_score

        score, seed = rng.choice(self.scores), rng.randrange(_LARGEST_SEED)
        field = ihc_field(Score(score), seed)
        options = tuple(Option(each, each == score) for each in SCORES)
        image = Image(f"{IHC}:{score}:{seed}", " ".join(ihc_words(field)), DRAWN)
        return Showing(SingleBest(self.prompt, options, shuffle=False), image, why_score(field.pattern))

    def pose(self, rng: Random) -> SingleBest:
        """Pose the question alone; its card draws the field, and so has the picture."""
        return self.shown(rng).question
