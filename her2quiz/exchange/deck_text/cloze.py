"""A text with blanks, as a deck has it: {{words | other words::hint}}."""

import re
from collections.abc import Iterator

from her2quiz.exchange.deck_text.signs import around_blanks, in_blank
from her2quiz.exchange.items import Blank, Blanks

_LIKE_NUMBER = re.compile(r"\s*c?\d{1,3}:{1,2}\S")


def cloze_text(blanks: Blanks) -> str:
    """Return the text of a cloze."""
    free = _free_numbers(blanks)
    return "".join(part_text(part, free) for part in blanks.parts)


def part_text(part: str | Blank, free: Iterator[int]) -> str:
    """Return a piece of the text, or a blank; words that look numbered get a number, so that theirs is not taken for it."""
    if isinstance(part, str):
        return around_blanks(part)
    words = [in_blank(word) for word in part.right]
    number = part.number or (str(next(free)) if _LIKE_NUMBER.match(words[0]) else "")
    hint = f"::{in_blank(part.hint)}" if part.hint.strip() else ""
    return f"{{{{{f'{number}:' if number else ''}{' | '.join(words)}{hint}}}}}"


def _free_numbers(blanks: Blanks) -> Iterator[int]:
    taken = {part.number for part in blanks.parts if isinstance(part, Blank)}
    return (number for number in range(1, len(blanks.parts) + len(taken) + 2) if str(number) not in taken)
