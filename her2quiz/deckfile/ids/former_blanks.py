"""Blanks that had other words before: `was = "id-of-the-card/old-words"`, or `"id-of-the-card/old-words -> new-words"`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.cloze_text import groups, parse_cloze
from her2quiz.domain.spelling import nearest

_ALIKE = 0.8
"""How alike two names are that differ by a typo; positive and negative have 0.75."""


@frozen
class FormerBlank:
    """A blank that had other words before."""

    card: str
    """The id of its card, with what is around it if that is named."""

    words: str
    """Its name then."""

    today: str = ""
    """Its name now; empty where the author leaves it to the reader."""

    @property
    def id(self) -> str:
        """Its former key, without the id of the deck."""
        return f"{self.card}/{self.words}"

    def present(self, blanks: Sequence[str]) -> str | None:
        """Return the present blank: the one that is named, the only one, or the one that differs by a typo.

        It is empty if the text has no blanks that are asked one by one: then the card itself is the present one. It
        is None if there is no way to tell.
        """
        if self.today:
            return self.by_name(blanks)
        if len(blanks) < 2:  # noqa: PLR2004 - there is nothing to choose from
            return blanks[0] if blanks else ""
        return self.by_name(blanks)

    def by_name(self, blanks: Sequence[str]) -> str | None:
        """Return the blank that is named, or that differs by a typo; None if there is none."""
        if self.today:
            return self.today if self.today in blanks else None
        same_figures = [blank for blank in blanks if _figures(blank) == _figures(self.words)]
        return next(iter(nearest(self.words, same_figures, likeness=_ALIKE)), None)


def blanks_today(table: Table) -> tuple[str, ...]:
    """Return the names of the blanks of a card that are asked one by one."""
    text = table.get("cloze")
    if not isinstance(text, str) or table.get("blanks") == "together":
        return ()
    return _names_of_blanks(text)


@lru_cache(maxsize=1 << 8)  # each former blank asks for them again
def _names_of_blanks(text: str) -> tuple[str, ...]:
    return tuple(groups(parse_cloze(text)))


def _figures(name: str) -> list[str]:
    return re.findall(r"[0-9]+", name)
