"""The decks of a collection: which are wanted, what they have in common, and the tags that they become."""

from collections.abc import Mapping, Sequence

from her2quiz.domain.characters import one_line
from her2quiz.domain.limits import LONGEST_TITLE
from her2quiz.exchange.formats import CannotImportError

Decks = Mapping[int, tuple[str, ...]]
"""The names of decks by their numbers, outermost first."""

DEFAULT = ("Default",)
"""The deck that is in every collection."""

MOST_NAMED = 20
"""Decks that are named in a message."""


def wanted_decks(decks: Decks, wanted: str) -> Decks:
    """Return the decks of a name, and those in them; all if it is empty. Raises CannotImportError if there is none."""
    if not wanted:
        return decks
    path = tuple(part.strip().casefold() for part in wanted.split("::"))
    folded = {each: tuple(part.casefold() for part in names) for each, names in decks.items()}
    found = {each for each, names in folded.items() if names[: len(path)] == path}
    found = found or {each for each, names in folded.items() if path[0] in names and len(path) == 1}
    if not found:
        names = [*map(deck_name, decks.values())]
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        raise CannotImportError(
            f"The package has no deck '{one_line(wanted)}'. It has: {', '.join(names[:MOST_NAMED])}{more}."
        )
    return {each: decks[each] for each in found}


def deck_name(path: Sequence[str]) -> str:
    """Return the name of a deck with those that it is in, cut if it is very long."""
    return one_line("::".join(path)[:LONGEST_TITLE])


def common_part(decks: Decks) -> tuple[str, ...]:
    """Return the names of the decks that all are in, or the whole name of the only one."""
    paths = [*decks.values()]
    first = paths[0] if paths else ()
    shared = 0
    while shared < len(first) and all(
        path[shared : shared + 1] == first[shared : shared + 1] for path in paths
    ):
        shared += 1
    return first[:shared]


def tag_of(inside: Sequence[str]) -> tuple[str, ...]:
    """Return the tag that the name of a deck becomes; none if it says nothing."""
    name = one_line(" ".join("::".join(inside).split()))
    return (name,) if name and tuple(inside) != DEFAULT else ()
