"""A card: what is asked, how it is answered, and what is shown after the answer."""

from datetime import date
from random import Random

from attrs import evolve, frozen

from her2quiz.domain.formulas.variables import NeedsValues, Variables, filled
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.question import AnyKind


@frozen
class Card:
    """One card of a deck."""

    key: str
    """`deck-id/card-id`, or `deck-id/card-id/part` for one blank or one question of a case; it is permanent."""

    kind: AnyKind
    """What is asked and how it is answered."""

    story: str = ""
    """The case that the question belongs to, as far as it has unfolded."""

    picture: str = ""
    """A picture drawn with characters, shown exactly as it is."""

    alt: str = ""
    """A description of the picture."""

    image: Image | None = None
    """An image, shown in place of a picture where it can be."""

    why: str = ""
    """The explanation, shown after the answer."""

    why_image: Image | None = None
    """An image that belongs to the explanation."""

    hints: tuple[str, ...] = ()
    """Hints, shown one by one on request; any hint caps the proposed rating at Hard."""

    source: str = ""
    """Guideline, drug label, registry or paper, with its year."""

    as_of: date | None = None
    """The day to which the fact is known to hold."""

    all_or_nothing: bool = False
    """Whether a partly right answer counts as wrong."""

    review_by: date | None = None
    """The day by which the fact should be looked up again."""

    tags: tuple[str, ...] = ()
    """Topics."""

    to_confirm: bool = False
    """Whether a clinician has yet to confirm the card."""

    variables: Variables | None = None
    """Numbers that are drawn each time the card is shown; None for a card without them."""

    @property
    def stem(self) -> str:
        """All that is read before answering; questions of two cases may differ only in their story."""
        return f"{self.story}\n{self.kind.prompt}".strip()

    def example(self) -> "Card":
        """Return the card as lists show it: with one drawing of its numbers, always the same, and not with placeholders."""
        drawn = self.drawn(Random(0))  # noqa: S311 - an example, not secrecy
        kind = drawn.kind
        return evolve(drawn, kind=kind.with_values({})) if isinstance(kind, NeedsValues) else drawn

    def drawn(self, rng: Random) -> "Card":
        """Return the card with numbers drawn and filled into all its texts."""
        if isinstance(self.kind, DrawnField):
            return self._with_field(self.kind, rng)
        if self.variables is None:
            return self
        values = self.variables.draw(rng)
        return evolve(
            self,
            kind=filled(self.kind, values),
            story=filled(self.story, values),
            why=filled(self.why, values),
            hints=filled(self.hints, values),
        )

    def _with_field(self, kind: DrawnField, rng: Random) -> "Card":
        showing = kind.shown(rng)
        why = f"{showing.why}\n\n{self.why}" if self.why else showing.why
        return evolve(self, kind=showing.question, image=showing.image, why=why)
