"""A value of `was`: the name that a card, a case, a question, a blank, a row or a table had before.

Its parts are separated by slashes, as in the key of a card, and may begin with the id of another deck. An arrow says
which blank or row it is now.
"""

import re

from attrs import frozen

from her2quiz.deckfile.fields.slugs import ID

_FORMER = re.compile(rf"({ID.pattern}(?:/{ID.pattern}){{0,3}})(?:\s*->\s*({ID.pattern}))?")


@frozen
class FormerName:
    """A name from before."""

    path: tuple[str, ...]
    """Its parts, such as the id of the card and the words of the blank."""

    today: str = ""
    """The blank or row that it is now; empty where the author leaves it to the reader."""


def former_name(text: str) -> FormerName | None:
    """Read a value of `was`; None if it can be no name."""
    found = _FORMER.fullmatch(text)
    return FormerName(tuple(found[1].split("/")), found[2] or "") if found else None


def at_arrow(text: str) -> tuple[str, str]:
    """Part a value of `was` at its arrow; what it is now is empty if there is none."""
    former, _, today = text.partition("->")
    return former.strip(), today.strip()
