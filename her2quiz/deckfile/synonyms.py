"""`[synonyms]`: names that mean the same, accepted wherever one of them is the typed answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from her2quiz.deckfile.table import Table
from her2quiz.domain.text_match import same_text

Synonyms = tuple[tuple[str, ...], ...]
"""Each group holds the names of one thing."""


def read_synonyms(header: Table) -> Synonyms:
    """Read the table of synonyms."""
    table = header.inner("synonyms")
    return tuple((name, *table.texts(name)) for name in table.data)


def with_synonyms(card: Mapping[str, Any], synonyms: Synonyms) -> dict[str, Any]:
    """Add to a typed card's accepted answers what the deck calls the same.

    Not where the author asks for one name among the synonyms: a name that the card rejects stays rejected.
    """
    accept = card.get("accept")
    if not isinstance(accept, Sequence) and card.get("typed") is not True:
        return dict(card)
    names = [card.get("answer", card.get("a", "")), *([accept] if isinstance(accept, str) else accept or ())]
    more = [
        name
        for group in synonyms
        if any(same_text(name, given) for name in group for given in names)
        for name in group
        if not any(same_text(name, given) for given in names)
    ]
    return {**card, "accept": [*names[1:], *more]} if more else dict(card)
