"""A text with blanks, as a deck has it: {{words | other words::hint}}."""

import re
from collections.abc import Iterator

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.protected import FORMULA, masked
from her2quiz.exchange.deck_text.signs import around_blanks, in_blank, in_hint
from her2quiz.exchange.items import Blank, Blanks

_SLOT = "\x01"
"""Stands for a blank; no text of a deck has it."""

_LIKE_NUMBER = re.compile(r"\s*c?\d{1,3}:{1,2}\S")
_BESIDE_BRACE = re.compile(rf"(?<=\{{)(?=[{{{_SLOT}])|(?<=[}}{_SLOT}])(?=\}})")


def cloze_text(blanks: Blanks) -> str:
    """Return the text of a cloze; a formula may have blanks in it."""
    free = _free_numbers(blanks)
    written = iter([_blank(part, free) for part in blanks.parts if isinstance(part, Blank)])
    parts = (without_controls(part) if isinstance(part, str) else _SLOT for part in blanks.parts)
    return re.sub(_SLOT, lambda _: next(written), _around_slots("".join(parts)))


def _around_slots(text: str) -> str:
    """Return what stands around blanks: formulas as they are, with spaces beside braces, and all else protected."""
    mask = _SLOT.join(masked(piece, formulas=False) for piece in text.split(_SLOT))
    pieces, end = list[str](), 0
    for found in FORMULA.finditer(mask):
        pieces += [_outside(text[end : found.start()]), _BESIDE_BRACE.sub(" ", text[slice(*found.span())])]
        end = found.end()
    return "".join([*pieces, _outside(text[end:])])


def _outside(text: str) -> str:
    return _SLOT.join(map(around_blanks, text.split(_SLOT)))


def _blank(part: Blank, free: Iterator[int]) -> str:
    """Return a blank; words that look numbered get a number, so that theirs is not taken for it."""
    words = [in_blank(word) for word in part.right]
    number = part.number or (str(next(free)) if _LIKE_NUMBER.match(words[0]) else "")
    hint = f"::{in_hint(part.hint)}" if part.hint.strip() else ""
    return f"{{{{{f'{number}:' if number else ''}{' | '.join(words)}{hint}}}}}"


def _free_numbers(blanks: Blanks) -> Iterator[int]:
    taken = {part.number for part in blanks.parts if isinstance(part, Blank)}
    return (number for number in range(1, len(blanks.parts) + len(taken) + 2) if str(number) not in taken)
