"""Several names typed at once: where one ends and the next begins."""

import re
from collections.abc import Callable, Iterator, Sequence

_BREAK = re.compile(
    r"(?P<whole>\([^()]*\))"  # nothing is split within brackets
    r"|[,;\n\r\v\f\x85\u2028\u2029]|(?<!\S)(?:and|&|\+)(?!\S)|(?<=\w)[&+](?=\w)",
    re.IGNORECASE,
)


def split_names(text: str, own_names: Sequence[str], is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """Split a text at commas, semicolons, "and", "&", "+" and line ends.

    Where one of these may belong to a name, the names of the deck decide: a piece of text that the deck knows as one
    name is not split. HER2+ and ER+ keep their plus.

    Args:
        text: as it was typed.
        own_names: all names that the deck has for what is asked.
        is_known: whether the deck knows a text as one name.
    """
    pieces = [*_pieces(text)]
    longest = max((len([*_pieces(name)]) for name in own_names), default=1)
    names, place = [], 0
    while place < len(pieces):
        ends = range(min(place + longest, len(pieces)), place, -1)
        runs = {end: text[pieces[place].start : pieces[end - 1].stop] for end in ends}
        end = next((end for end in ends if end == place + 1 or is_known(runs[end])), place + 1)
        names.append(runs[end])
        place = end
    return tuple(names)


def _pieces(text: str) -> Iterator[slice]:
    """Return what stands between breaks, without blanks around it; nothing for what is blank."""
    breaks = [found.span() for found in _BREAK.finditer(text) if found["whole"] is None]
    starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(text)]
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        if piece.strip():
            yield slice(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
