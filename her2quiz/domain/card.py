"""A card: what is asked, and all that belongs to the answer."""

from datetime import date

from attrs import frozen

from her2quiz.domain.question import Kind


@frozen
class Card:
    """One card of a deck."""

    key: str
    """`deck-id/card-id`; it never changes, so progress survives every edit of the words."""

    kind: Kind
    """What is asked and how it is answered."""

    why: str = ""
    """The explanation, shown after the answer."""

    hints: tuple[str, ...] = ()
    """Given one by one on request; each caps the proposed rating at Hard."""

    source: str = ""
    """Guideline, label, registry or paper, with its year."""

    as_of: date | None = None
    """The day to which the fact is known to hold."""

    review_by: date | None = None
    """The day by which the fact must be looked up again."""

    tags: tuple[str, ...] = ()
    """Topics."""

    to_confirm: bool = False
    """Whether a clinician has yet to confirm the card."""
