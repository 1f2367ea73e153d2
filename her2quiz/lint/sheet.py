"""What a check sees: a card together with the table that the author wrote, and a deck of such cards."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

from attrs import evolve, frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.toml.where import Where, Words, words_on_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.deck_texts import DeckTexts, written_in
from her2quiz.lint.words import telling_words, words_and_signs

_SHOWN_TOO = ("then", "picture", "alt")


@frozen(slots=False, eq=False)
class CardSheet:
    """One card that can be asked."""

    card: Card
    """The card as read."""

    table: Table
    """Its table, including what it takes from the deck around it."""

    file: Mapping[str, Any]
    """The parsed file. Diagnostics point only at words that the author wrote in it."""

    @cached_property
    def stem(self) -> str:
        """The question as learners see it."""
        return self.card.kind.prompt

    @cached_property
    def right_answer(self) -> str:
        """The right answer in words."""
        return self.card.kind.right_answer

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words of the question that tell something."""
        return telling_words(self.stem)

    @cached_property
    def said(self) -> frozenset[str]:
        """The words and signs of its question, its story, its options and its explanation, in lower case."""
        data, card = self.table.data, self.card
        written = str(self.table.get("question") or "")
        texts = [self.stem, card.story, card.why, *([] if written.strip() == self.stem else [written])]
        texts += [str(data[key]) for key in _SHOWN_TOO if key in data]
        return words_and_signs(
            "\n".join(chain(texts, *((option.text, option.feedback) for option in self.options)))
        )

    @cached_property
    def written(self) -> str:
        """All texts of its table as the author wrote them."""
        return written_in(self.table.data)

    @cached_property
    def options(self) -> tuple[OptionLine, ...]:
        """Its options as written; empty for a card without options."""
        if not self.table.has("options") and not self.table.has("option"):
            return ()
        return option_lines(Table(self.table.data, self.table.path))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts of its options without what carries no meaning."""
        return tuple(normalised(option.text) for option in self.options)

    @property
    def is_from_rows(self) -> bool:
        """Whether the card comes from a row of a table."""
        return self.table.path[:1] == ("table",)

    @cached_property
    def right(self) -> tuple[OptionLine, ...]:
        """The right options."""
        return tuple(line for line in self.options if line.is_right)

    @cached_property
    def wrong(self) -> tuple[OptionLine, ...]:
        """The wrong options."""
        return tuple(line for line in self.options if not line.is_right)

    @property
    def here(self) -> Where:
        """The position of the card."""
        return self.table.here

    def at_key(self, key: str) -> Where:
        """Return the position of an entry's key."""
        return self.table.at_key(key)

    def at(self, key: str, item: int | None = None, *, words: str = "", start: int | None = None) -> Where:
        """Return the position of an entry's value.

        Args:
            key: the key of the entry.
            item: the item of a list, from 0; None for all of it.
            words: the words to point at; empty for the whole value.
            start: the character of the value at which the words begin; None for their first occurrence.
        """
        where = self.table.at(key, item)
        return evolve(where, words=_words(self._written(where), words, start))

    def at_option(self, option: OptionLine, words: str = "") -> Where:
        """Return the position of an option, or of some words in it."""
        if self.table.has("option"):
            return self.table.at("option", option.number)
        if not isinstance(self.table.get("options"), str):
            return self.at("options", option.number, words=words)
        where = self.table.at("options", line=option.number)
        return evolve(where, words=words_on_line(self._written(where), option.number, words))

    def _written(self, where: Where) -> Any:
        """Return a value as it is in the file; None for a value made by a table or a translation."""
        value: Any = self.file
        for step in where.path:
            is_there = step in value if isinstance(value, dict) else _has_item(value, step)
            value = value[step] if is_there else None
        return value


@frozen(slots=False, eq=False)
class DeckSheet:
    """A deck of such cards."""

    header: DeckHeader
    """The header of the deck."""

    top: Table
    """The top level of the file, as written."""

    cards: tuple[CardSheet, ...]
    """The cards in the author's order."""

    today: date
    """The study day on which the deck is checked."""

    @cached_property
    def texts(self) -> DeckTexts:
        """All texts of the file, as written."""
        return DeckTexts(self.top.data)

    @cached_property
    def with_options(self) -> tuple[CardSheet, ...]:
        """The cards that have options."""
        return tuple(card for card in self.cards if card.options)

    def says_itself(self, card: CardSheet, key: str) -> bool:
        """Whether a card, or the case or table around it, has a key of its own, not only the deck."""
        value: Any = self.top.data
        for step in card.table.path:
            value = value[step] if isinstance(step, int) or step in value else {}
            if isinstance(value, Mapping) and key in value:
                return True
        return False


def _has_item(value: Any, step: str | int) -> bool:
    return isinstance(value, list) and step in range(len(value))


def _words(value: Any, words: str, start: int | None) -> Words | None:
    """Find words in a text, at a given character or anywhere; None if they are not there."""
    if not words or not isinstance(value, str):
        return None
    start = value.find(words) if start is None else start
    return Words(start, words) if value.startswith(words, max(0, start)) else None
