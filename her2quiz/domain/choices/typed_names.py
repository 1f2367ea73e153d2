"""Several names typed at once: where one ends and the next begins."""

import re
from collections.abc import Callable, Iterator, Sequence

from her2quiz.domain.late_pattern import late_pattern

_BREAKS = (
    r"(?P<whole>\([^()]*\))"  # nothing is split within brackets
    r"|[,;，；、|\n\r\v\f\x85\u2028\u2029]|(?<!\S)(?:and|&|\+|und|et|sowie|as well as|then|[·•‣▪●])(?!\S)"
    r"|(?<!\S)(?<!\d )plus(?=\s+[^\W\d])|(?<=\w)[&+](?=\w)"
)
_BREAK = late_pattern(_BREAKS, re.IGNORECASE)
_NUMBER, _BULLET = r"(?:\(?(?:\d{1,2}|[a-h])\)|\d{1,2}\.)", "[-*–]"
_LISTS = (
    (
        re.compile(rf"\s*{_NUMBER}\s", re.IGNORECASE),
        re.compile(rf"(?<!\S){_NUMBER}(?=[^\S\r\n]+(?!{_NUMBER})\S)|{_BREAKS}", re.IGNORECASE),
    ),
    (re.compile(rf"\s*{_BULLET}\s"), re.compile(rf"{_BREAKS}|(?<!\S){_BULLET}(?=\s)", re.IGNORECASE)),
)
"""What the first of several names must begin with, for others to be parted there too: 21. may end a name, and - be a minus."""

_WORD_BREAK = re.compile(r"[\s/]+")


def split_names(
    text: str,
    own_names: Sequence[str],
    is_known: Callable[[str], bool],
    are_names: Callable[[list[str]], bool],
) -> Iterator[str]:
    """Split a text, as far as it is asked for, at commas, semicolons, "and", "&", "+", bullets, numbers and line ends.

    Where one of these may belong to a name, the names of the deck decide: a piece of text that the deck knows as one
    name is not split. HER2+ and ER+ keep their plus. Blanks and slashes part names where all of them are right.

    Args:
        text: as it was typed.
        own_names: all names that the deck has for what is asked.
        is_known: whether the deck knows a text as one name.
        are_names: whether words side by side, with only a blank or a slash between them, are all right names.
    """
    form = _form_of(text, own_names)
    pieces = [*_pieces(text, form)]
    longest = max((len([*_pieces(name, form)]) for name in own_names), default=1)
    place = 0
    while place < len(pieces):
        ends = range(min(place + longest, len(pieces)), place, -1)
        runs = {end: text[pieces[place].start : pieces[end - 1].stop] for end in ends}
        end = next((end for end in ends if end == place + 1 or is_known(runs[end])), place + 1)
        yield from _side_by_side(runs[end], is_known, are_names) or [runs[end]]
        place = end


def _form_of(text: str, own_names: Sequence[str]) -> re.Pattern[str]:
    """Return where a text is split: at numbers or bullets if it begins with one, as no name of the deck does."""
    for begins, form in _LISTS:
        if begins.match(text) and not any(map(begins.match, own_names)):
            return form
    return _BREAK


def _side_by_side(
    text: str, is_known: Callable[[str], bool], are_names: Callable[[list[str]], bool]
) -> list[str]:
    """Return the names in a text such as ER/PR/HER2 or ER PR HER2; none if it is one name, or not all are names."""
    words = [word for word in _WORD_BREAK.split(text) if word]
    return words if len(words) > 1 and are_names(words) and not is_known(text) else []


def _pieces(text: str, form: re.Pattern[str]) -> Iterator[slice]:
    """Return what stands between breaks, without blanks around it; nothing for what is blank."""
    breaks = [found.span() for found in form.finditer(text) if found["whole"] is None]
    starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(text)]
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        if piece.strip():
            yield slice(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
