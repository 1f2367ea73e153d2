"""A deck with something before each of its lines: the > of a quoted mail, the + of a diff, the numbers of a listing."""

import re

from attrs import frozen

from her2quiz.deckfile.foreign.signs import is_deck

_FORMS = (
    (re.compile(r"(?:[>|] ?)+"), "as in a quoted mail"),
    (re.compile(r"\+ ?"), "as in a list of changes"),
    (re.compile(r"[ \t]*\d+(?:[:.|)\t]| (?=\S)|$) ?"), "as in a numbered listing"),
)
_FEWEST = 3


@frozen
class Prefixed:
    """A deck whose lines all begin with something else."""

    sign: str
    """What the first line begins with."""

    where_from: str
    """Where such lines are found."""

    deck: str
    """The deck without it."""


def prefixed(text: str) -> Prefixed | None:
    """Find what stands before each line of a deck; None if nothing does, or if what is left is not TOML."""
    lines = text.split("\n")
    said = [line for line in lines if line.strip()]
    for form, where_from in _FORMS:
        if len(said) < _FEWEST or not all(map(form.match, said)):
            continue
        first = form.match(said[0])
        deck = "\n".join(form.sub("", line, count=1) for line in lines)
        if first and is_deck(deck):
            return Prefixed(first[0].strip(), where_from, deck)
    return None
