"""How much the cards of a deck hold, and from where on a deck is too large to be read further."""

from collections.abc import Callable
from typing import Any

from attrs import define, evolve

from her2quiz.deckfile.deck.read_ahead import CardsOfTable
from her2quiz.deckfile.fields.nested_texts import letters_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.limits import (
    CALCULATIONS_OF_A_CARD,
    CARDS_OF_SECONDS,
    ENTRIES_OF_A_CARD,
    ENTRIES_OF_A_ROW,
    MANY_ENTRIES,
    MOST_CALCULATIONS,
    MOST_CARDS,
    MOST_ENTRIES_OF_DECK,
    MOST_ENTRIES_OF_TABLES,
    MOST_FORMER_KEYS,
    MOST_LISTED,
    MOST_NAMES_OF_DECK,
    MOST_PROBLEMS,
    MOST_REJECTED_OF_DECK,
    MOST_SHOWN_BLANKS,
    MOST_SHOWN_STORY,
    MOST_SHOWN_TEXT,
    MOST_SYNONYMS,
    NAMES_OF_A_CARD,
    SHOWN_TEXT_OF_A_CARD,
)


def _report_too_many_cards(top: Table) -> None:
    """Report a deck of more cards than are read."""
    message = f"this deck has more than {MOST_CARDS:,} cards; the rest are left out"
    top.report("D196", message, "split it into several decks", Where(("card", MOST_CARDS), at_key=True))


def _report_too_many_problems(top: Table) -> None:
    """Report a deck with so many problems that its further cards are not read."""
    message = f"this deck has more than {MOST_PROBLEMS:,} problems; the cards after these are not read"
    top.report("D196", message, "fix these first, then check again", top.here)


def _report_too_much(top: Table) -> None:
    """Report a deck whose cards have so much in them that its further cards are not read."""
    message = "this deck is too large: its cards have too many lines, texts in lists, names, calculations, or texts and stories that are shown again"
    top.report("D196", message, "split it into several decks", top.here)


def _report_too_many_rejected(top: Table) -> None:
    """Report a deck whose cards reject so many answers that its further cards are not read."""
    message = (
        f"the cards of this deck reject more than {MOST_REJECTED_OF_DECK:,} answers; the rest are left out"
    )
    top.report(
        "D196", message, "keep those that learners really give, or split it into several decks", top.here
    )


def _report_too_many_blanks(top: Table) -> None:
    """Report a deck whose texts have so many blanks that its further cards are not read."""
    message = (
        f"the texts of this deck have too many blanks: more than {MOST_SHOWN_BLANKS:,} in all cards together"
    )
    top.report("D196", message, "split it into several decks, and long texts into several cards", top.here)


@define
class DeckWeight:
    """What the cards read so far hold.

    A card that is written out makes its file longer, and so may bring some more of each; one more row of a table may not.
    """

    synonyms: int = 0
    written: int = 0
    former: int = 0
    of_rows: int = 0
    shown_blanks: int = 0
    entries: int = 0
    rejected: int = 0
    story: int = 0
    shown_text: int = 0
    names: int = 0
    calculations: int = 0
    surplus: int = 0

    @property
    def share(self) -> float:
        """How much of what a deck may hold it holds: with more than 1 it is too large; cards that are written out aside."""
        counts = (
            (self.entries - ENTRIES_OF_A_CARD * self.written, MOST_ENTRIES_OF_DECK),
            (self.calculations - CALCULATIONS_OF_A_CARD * self.written, MOST_CALCULATIONS),
            (self.shown_text - SHOWN_TEXT_OF_A_CARD * self.written, MOST_SHOWN_TEXT),
            (self.of_rows, MOST_ENTRIES_OF_TABLES),
            (self.shown_blanks, MOST_SHOWN_BLANKS),
            (self.rejected, MOST_REJECTED_OF_DECK),
            (self.synonyms, 2 * MOST_SYNONYMS),  # all that there may be leave room for half of the rest
            (self.story, MOST_SHOWN_STORY),
            (self.names, MOST_NAMES_OF_DECK),
        )
        return sum(_part(count, most) for count, most in counts if count > 0)

    @property
    def weight(self) -> float:
        """About how long it takes to read and check the deck: with 1, some seconds."""
        return self.share + self.written / CARDS_OF_SECONDS + self.former / MOST_FORMER_KEYS

    def at_most(self, problems: int) -> float:
        """Return how much they hold at most, of any limit, whichever of them are read and in whatever order.

        Args:
            problems: how many diagnostics were reported.
        """
        without_room = evolve(self, written=0, entries=self.surplus)  # which other cards may not bring
        return without_room.share + problems / MOST_PROBLEMS

    def exceeded(self, tables: int, problems: int) -> Callable[[Table], None] | None:
        """Return what reports that a deck is too large to be read further; None while it is not.

        Args:
            tables: how many entries were read.
            problems: how many diagnostics were reported.
        """
        if tables == MOST_CARDS:
            return _report_too_many_cards
        if problems > MOST_PROBLEMS:
            return _report_too_many_problems
        if self.rejected > MOST_REJECTED_OF_DECK:
            return _report_too_many_rejected
        if self.shown_blanks > MOST_SHOWN_BLANKS:
            return _report_too_many_blanks
        return _report_too_much if self.share > 1 else None

    def add(self, table: Table, cards: CardsOfTable) -> None:
        """Count what the cards of one table hold."""
        count, is_row = len(cards.parts), table.path[:1] == ("table",)
        if is_row:
            self.of_rows += ENTRIES_OF_A_ROW + cards.entries + _former(table)
        else:
            self.written += 1
            entries = cards.entries * (2 if cards.entries > MANY_ENTRIES * count else 1)
            self.entries += entries
            self.surplus += max(0, entries - ENTRIES_OF_A_CARD)
        if table.context:
            self._add_what_is_around(table, is_row=is_row)
        free = 1 if is_row else NAMES_OF_A_CARD
        for part in cards.parts:
            self.names += max(0, len(part.typed) - free)
        self.names += _shared_names(table)
        self.rejected += cards.rejected
        self.calculations += cards.calculations
        self.shown_blanks += count**2 if count > 1 else 0
        self.shown_text += count * letters_in(table.data) if count > 1 or is_row else 0

    def _add_what_is_around(self, table: Table, *, is_row: bool) -> None:
        """Count what a card has from its case, its deck or its table."""
        if not is_row:
            shared = max(0, len(table.context.get("options", ())) - MOST_LISTED)
            self.entries += shared  # that stems share
            self.surplus += shared
        self.former += _former_keys(table)
        self.story += len(table.context.get("story", ""))


def _part(count: int, most: int) -> float:
    """Return which part of a limit is reached; more than 2 is never told apart, since a count may have 1,000 digits."""
    return min(count, 2 * most) / most


def _former(row: Table) -> int:
    """Count the former names of the card of a row."""
    return sum(len(row.context.get(key, ())) for key in ("was", "formers"))


def _former_keys(table: Table) -> int:
    """Count the pairs of former names of a question and of what it belongs to."""
    own = table.data.get("was")
    return len(table.context.get("was", ())) * (len(own) if isinstance(own, list) else 1)


def _shared_names(table: Table) -> int:
    """Count the accepted and rejected answers of blanks that are asked together: each blank has them all."""
    if table.get("blanks") != "together":
        return 0
    values: list[Any] = [table.get("accept"), table.get("reject")]
    names = sum(len(value) if isinstance(value, list) else value is not None for value in values)
    return names * str(table.get("cloze")).count("{{")
