"""A card: what is asked, and all that belongs to the answer."""

from datetime import date
from random import Random

from attrs import evolve, frozen

from her2quiz.domain.formulas.variables import Variables, filled
from her2quiz.domain.kinds.question import AnyKind


@frozen
class Card:
    """One card of a deck."""

    key: str
    """`deck-id/card-id`, or `deck-id/card-id/part` where a card asks several things; it never changes."""

    kind: AnyKind
    """What is asked and how it is answered."""

    story: str = ""
    """What is told before the question; a case, as far as it is known by now."""

    picture: str = ""
    """A picture drawn with letters, shown line by line as it is."""

    alt: str = ""
    """The picture in words."""

    why: str = ""
    """The explanation, shown after the answer."""

    hints: tuple[str, ...] = ()
    """Given one by one on request; each caps the proposed rating at Hard."""

    source: str = ""
    """Guideline, label, registry or paper, with its year."""

    as_of: date | None = None
    """The day to which the fact is known to hold."""

    all_or_nothing: bool = False
    """Whether an answer that is right in part counts as wrong."""

    review_by: date | None = None
    """The day by which the fact must be looked up again."""

    tags: tuple[str, ...] = ()
    """Topics."""

    to_confirm: bool = False
    """Whether a clinician has yet to confirm the card."""

    variables: Variables | None = None
    """Numbers that are drawn anew at each showing; None for a card that has none."""

    @property
    def stem(self) -> str:
        """All that is read before answering; cases may be told apart by their story alone."""
        return f"{self.story}\n{self.kind.prompt}".strip()

    def drawn(self, rng: Random) -> "Card":
        """Give the card with the numbers of this showing filled into all its texts."""
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
