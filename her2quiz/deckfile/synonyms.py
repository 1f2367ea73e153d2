"""`[synonyms]`: names that mean the same, accepted wherever one of them is the typed answer."""

from her2quiz.deckfile.table import Table
from her2quiz.domain.text_match import skeleton

Synonyms = tuple[tuple[str, ...], ...]
"""Each group holds the names of one thing."""


def read_synonyms(header: Table) -> Synonyms:
    """Read the table of synonyms."""
    table = header.inner("synonyms")
    groups = [(name, *table.texts(name)) for name in table.data]
    return tuple(tuple(name for name in group if skeleton(name)) for group in groups)
