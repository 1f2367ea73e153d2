"""What a check sees: a card as read beside the table that the author wrote, and a deck of such cards."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.edits import Fix
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.lint.remark import Remark


@frozen(slots=False, eq=False)
class CardSheet:
    """One card that can be asked."""

    card: Card
    """The card as it was read."""

    table: Table
    """Its table, with all that it has from the deck around it."""

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

    def remark(
        self,
        message: str,
        help_: str,
        key: str | None = None,
        *,
        place: int | None = None,
        at_key: bool = False,
        line: int | None = None,
        words: str = "",
        start: int | None = None,
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Remark:
        """Say something of the card, or of one of its entries, or of one item or line of an entry."""
        path = self.path(key, place)
        return Remark(message, help_, path, at_key, line, words, start, severity, fixes)

    def on_option(
        self, option: OptionLine, message: str, help_: str, words: str = "", fixes: tuple[Fix, ...] = ()
    ) -> Remark:
        """Say something of one option."""
        path, line = self.place_of(option)
        return Remark(message, help_, path, line=line, words=words, fixes=fixes)

    def place_of(self, option: OptionLine) -> tuple[EntryPath, int | None]:
        """Give the entry in which an option stands, and its line there."""
        if self.table.has("option"):
            return self.path("option", option.number), None
        if isinstance(self.table.get("options"), str):
            return self.path("options"), option.number
        return self.path("options", option.number), None

    def path(self, key: str | None = None, place: int | None = None) -> EntryPath:
        """Give the place of an entry in the file."""
        path = self.table.path if key is None else (*self.table.path, self.table.name(key))
        return path if place is None else (*path, place)


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

    def remark(self, message: str, help_: str, key: str | None = None, *, at_key: bool = False) -> Remark:
        """Say something of the deck as a whole, or of an entry at its top."""
        return Remark(message, help_, () if key is None else (key,), at_key)

    @cached_property
    def ignored(self) -> tuple[str, ...]:
        """The codes that the deck switches off."""
        lint: Any = self.top.get("lint")
        ignore = lint.get("ignore") if isinstance(lint, Mapping) else None
        return tuple(code for code in ignore if isinstance(code, str)) if isinstance(ignore, list) else ()
