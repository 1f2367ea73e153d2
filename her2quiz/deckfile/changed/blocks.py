"""The text of a deck, parted at its headings [[card]]: the top, and a block for each card."""

import re
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from her2quiz import __version__
from her2quiz.deckfile.toml.parse import data_of
from her2quiz.domain.blake2 import blake2b

_HEADING = "[[card]]"
_ANY_HEADING = re.compile(r"^[ \t]*\[\[(?!card\.)", re.MULTILINE)
"""What every heading of a card begins with, and perhaps a line of a text."""

_DIGEST_SIZE = 12


def digest(text: str) -> str:
    """Return a short text that is another one for any other text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_SIZE).hexdigest()


@frozen(slots=False)
class Blocks:
    """The parts of a text."""

    top: str
    """What is above the first heading."""

    below: tuple[str, ...]
    """What is below each heading, up to the next."""

    @classmethod
    def of(cls, text: str) -> "Blocks":
        """Part a text."""
        top, *below = text.split(f"\n{_HEADING}")
        return cls(top, tuple(below))

    @cached_property
    def digests(self) -> tuple[str, ...]:
        """What tells each block from all others."""
        return tuple(digest(text) for text in self.below)

    def surroundings(self, file_name: str) -> str:
        """Return what changes with all that a card depends on besides other cards."""
        return digest("\0".join((__version__, file_name, self.top)))

    def are_cards_of(self, data: Mapping[str, Any]) -> bool:
        """Whether each block is one card, no more and no less, of the data that the whole text was parsed to.

        A heading of a card is the first thing on its line. Where there are no more lines that may be one than cards,
        each of them is one, and none is a line of a text.

        Args:
            data: what the whole text was parsed to.
        """
        cards = data.get("card")
        if not isinstance(cards, list) or not len(self.below) == len(cards) == self._possible_headings():
            return False
        return bool(self.data_of_top() == {key: value for key, value in data.items() if key != "card"})

    def data_of_top(self) -> dict[str, Any] | None:
        """Return the data of the top; None if it is not TOML by itself."""
        return _data_alone(f"{self.top}\n")

    def data_of(self, place: int) -> Any:
        """Return the data of the card in a block; None if the block is not exactly one card by itself."""
        data = _data_alone(f"{_HEADING}{self.below[place]}\n")
        cards = data.get("card") if data is not None and len(data) == 1 else None
        return cards[0] if isinstance(cards, list) and len(cards) == 1 else None

    def text_with(self, places: Collection[int]) -> str:
        """Return the text with only some of its blocks; the lines of the others are blank."""
        blocks = (
            f"{_HEADING}{text}" if place in places else "\n" * text.count("\n")
            for place, text in enumerate(self.below)
        )
        return "\n".join((self.top, *blocks))

    def _possible_headings(self) -> int:
        texts = (self.top, *(f"{_HEADING}{text}" for text in self.below))
        return sum(1 for text in texts for _ in _ANY_HEADING.finditer(text))


def _data_alone(text: str) -> dict[str, Any] | None:
    try:
        return data_of(text)
    except (ValueError, RecursionError):
        return None
