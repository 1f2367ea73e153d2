"""What a check sees: a card as read beside the table that the author wrote, and a deck of such cards."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.toml.where import Where, Words, words_on_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.header import DeckHeader


@frozen(slots=False, eq=False)
class CardSheet:
    """One card that can be asked."""

    card: Card
    """The card as it was read."""

    table: Table
    """Its table, with all that it has from the deck around it."""

    file: Mapping[str, Any]
    """The whole file, as TOML has it: words are pointed at only where the author wrote them."""

    @property
    def stem(self) -> str:
        """What is asked."""
        return self.card.kind.prompt

    @property
    def is_from_rows(self) -> bool:
        """Whether a row of a table made it, and not an author who wrote just this card."""
        return self.table.path[:1] == ("table",)

    @cached_property
    def options(self) -> tuple[OptionLine, ...]:
        """Its options as written; none for a card without."""
        if not self.table.has("options") and not self.table.has("option"):
            return ()
        return option_lines(Table(self.table.data, self.table.path))

    @property
    def right(self) -> tuple[OptionLine, ...]:
        """The options that are right."""
        return tuple(line for line in self.options if line.is_right)

    @property
    def wrong(self) -> tuple[OptionLine, ...]:
        """The options that are not."""
        return tuple(line for line in self.options if not line.is_right)

    @property
    def here(self) -> Where:
        """Where the card itself is."""
        return self.table.here

    def at_key(self, key: str) -> Where:
        """Give where the key of an entry is."""
        return self.table.at_key(key)

    def at(self, key: str, item: int | None = None, *, words: str = "", start: int | None = None) -> Where:
        """Give where the value of an entry is.

        Args:
            key: of the entry.
            item: which item of a list, from 0, if not all of it.
            words: which words of the value, if not all of it.
            start: at which character of the value they begin, if not where they are for the first time.
        """
        where = self.table.at(key, item)
        return evolve(where, words=_words(self._written(where), words, start))

    def at_option(self, option: OptionLine, words: str = "") -> Where:
        """Give where an option is, or some words of it."""
        if self.table.has("option"):
            return self.table.at("option", option.number)
        if not isinstance(self.table.get("options"), str):
            return self.at("options", option.number, words=words)
        where = self.table.at("options", line=option.number)
        return evolve(where, words=words_on_line(self._written(where), option.number, words))

    def _written(self, where: Where) -> Any:
        """Give a value as the file has it; None for what a table or a translation makes."""
        value: Any = self.file
        for step in where.path:
            is_there = step in value if isinstance(value, dict) else _has_item(value, step)
            value = value[step] if is_there else None
        return value


@frozen(slots=False, eq=False)
class DeckSheet:
    """A deck of such cards."""

    header: DeckHeader
    """What stands at the top."""

    top: Table
    """The top of the file, as written."""

    cards: tuple[CardSheet, ...]
    """The cards, in the author's order."""

    today: date
    """The study day on which the deck is checked."""

    def says_itself(self, card: CardSheet, key: str) -> bool:
        """Whether a card, or the case or table around it, has a key, and not only the deck for all cards."""
        value: Any = self.top.data
        for step in card.table.path:
            value = value[step] if isinstance(step, int) or step in value else {}
            if isinstance(value, Mapping) and key in value:
                return True
        return False


def _has_item(value: Any, step: str | int) -> bool:
    return isinstance(value, list) and step in range(len(value))


def _words(value: Any, words: str, start: int | None) -> Words | None:
    """Find words in a text, from a character of it or anywhere; None if they are not there."""
    if not words or not isinstance(value, str):
        return None
    start = value.find(words) if start is None else start
    return Words(start, words) if value.startswith(words, max(0, start)) else None
