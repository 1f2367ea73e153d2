"""Cards of hashcards: Q: and A:, and C: with words in brackets that are hidden."""

import re
from collections.abc import Iterator
from enum import Enum

from attrs import Factory, define

from her2quiz.domain.text.protected import masked

SIGNS = re.compile(
    r"^Q:[^\n]*\n(?:(?!Q:|C:|B[:.)])[^\n]*\n){0,200}?A:|^C:[^\n]*(?:\n(?!Q:|C:)[^\n]*){0,50}?\[[^\[\]\n]+\]",
    re.MULTILINE,
)
"""What a file of hashcards has somewhere: a question with its answer, or a text with words in brackets."""

_BLANK = re.compile(r"(?<![!\\\[])\[(?P<words>[^\[\]\n]{1,500})\](?!\(|\[|:)")
_ESCAPED = re.compile(r"\\([\[\]])")


class Part(Enum):
    """What a line begins."""

    QUESTION = "Q:"
    ANSWER = "A:"
    CLOZE = "C:"


@define
class RawCard:
    """A card as it stands in the note."""

    line: int
    """The line on which it begins."""

    texts: dict[Part, list[str]] = Factory(dict)
    """Its parts, each line by line."""

    def text(self, part: Part) -> str:
        """Return a part; empty if the card has none such."""
        return "\n".join(self.texts.get(part, ())).strip()

    @property
    def length(self) -> int:
        """The characters of all its parts."""
        return sum(len(line) for lines in self.texts.values() for line in lines)

    @property
    def beginning(self) -> str:
        """Its first line."""
        return next((line for lines in self.texts.values() for line in lines), "")


def cards_of(text: str) -> Iterator[RawCard]:
    """Return the cards of a note, whole or not; what stands before the first one belongs to none."""
    card: RawCard | None = None
    part = Part.QUESTION
    for number, line in enumerate(text.split("\n"), 1):
        begun = next((each for each in Part if line.startswith(each.value)), None)
        if (
            begun is Part.ANSWER
            and card is not None
            and Part.QUESTION in card.texts
            and Part.ANSWER not in card.texts
        ):
            part = begun
        elif begun is not None or line.strip() == "---":
            if card is not None:
                yield card
            card, part = (RawCard(number), begun) if begun is not None else (None, part)
        if card is not None:
            card.texts.setdefault(part, []).append(line.removeprefix(part.value).strip() if begun else line)
    if card is not None:
        yield card


def pieces_of(text: str) -> list[tuple[str, bool]]:
    """Split a text at its blanks: each piece with whether it is hidden. Links, images, code and formulas have none."""
    pieces, end = list[tuple[str, bool]](), 0
    for found in _BLANK.finditer(masked(text)):
        words = text[found.start() + 1 : found.end() - 1]
        pieces += [(_ESCAPED.sub(r"\1", text[end : found.start()]), False), (words, True)]
        end = found.end()
    pieces.append((_ESCAPED.sub(r"\1", text[end:]), False))
    return [(piece, is_hidden) for piece, is_hidden in pieces if piece]
