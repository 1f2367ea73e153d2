"""`[synonyms]`: names that mean the same, accepted wherever one of them is the typed answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from her2quiz.deckfile.option_lines import split_feedback
from her2quiz.deckfile.table import Table
from her2quiz.domain.text_match import same_text, skeleton

Synonyms = tuple[tuple[str, ...], ...]
"""Each group holds the names of one thing."""


def read_synonyms(header: Table) -> Synonyms:
    """Read the table of synonyms."""
    table = header.inner("synonyms")
    groups = [(name, *table.texts(name)) for name in table.data]
    return tuple(tuple(name for name in group if skeleton(name)) for group in groups)


def with_synonyms(card: Mapping[str, Any], synonyms: Synonyms) -> dict[str, Any]:
    """Add to a typed card's accepted answers what the deck calls the same.

    Not where the author asks for one name among the synonyms: a name that the card rejects stays rejected.
    """
    answer, accept = card.get("answer", card.get("a")), _listed(card.get("accept"))
    is_typed = card.get("typed") is True or "accept" in card or "reject" in card
    if not isinstance(answer, str) or not is_typed:
        return dict(card)
    names = [answer, *accept]
    rejected = [split_feedback(text)[0] for text in _listed(card.get("reject"))]
    more = [
        name
        for group in synonyms
        if any(same_text(name, given) for name in group for given in names)
        for name in group
        if not any(same_text(name, given) for given in (*names, *rejected))
    ]
    return {**card, "accept": [*accept, *more]} if more else dict(card)


def _listed(value: Any) -> Sequence[str]:
    return [value] if isinstance(value, str) else value or []
