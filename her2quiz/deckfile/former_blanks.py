"""Blanks that had other words before, told from those of the same text by how they read."""

from collections.abc import Sequence
from difflib import get_close_matches

from her2quiz.deckfile.cloze_text import groups, parse_cloze
from her2quiz.deckfile.table import Table


def blanks_today(table: Table) -> tuple[str, ...]:
    """Give the names of the blanks of a card that are asked one by one; none if it has none of that kind."""
    text = table.get("cloze")
    if not isinstance(text, str) or table.get("blanks") == "together":
        return ()
    return tuple(groups(parse_cloze(text)[0]))


def heir(former: str, blanks: Sequence[str]) -> str | None:
    """Give the blank of today that a former one must be: the only one, or the one that reads most like it.

    It is empty where the text has no blanks that are asked one by one, so that the card is the heir as a whole, and
    None where several blanks are there and none reads like the former one.
    """
    if len(blanks) < 2:  # noqa: PLR2004 - there is nothing to choose from
        return blanks[0] if blanks else ""
    return next(iter(get_close_matches(former, blanks, n=1)), None)
