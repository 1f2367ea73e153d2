"""What a comparison of two versions of a deck found: card by card, as lines or for a program."""

from collections import Counter
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from attrs import frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.change import CardChange, Change
from her2quiz.session.wording import plural

_INDENT = " " * 4
_LONGEST_ANSWER = 200


@frozen
class CardReport:
    """What changed on one card, where the card is, and what to look at."""

    change: CardChange
    """What changed."""

    version: str
    """The version that has the card: the new one, or the old one for a card that was removed."""

    line: int
    """The line of the card in that version."""

    learners: str
    """What the change does to learners' progress."""

    diagnostic: Diagnostic | None
    """What the author should look at; None if there is nothing."""

    def lines(self, width: int) -> Iterator[str]:
        """Show it in lines, wrapped to a width."""
        change = self.change
        former = f" (was {change.former})" if change.former else ""
        code = f" [{self.diagnostic.code}]" if self.diagnostic else ""
        yield one_line(f"{change.change}: {change.card}{former}, {self.version}:{self.line}{code}")
        for text in (
            *self._details(),
            self.learners,
            f"help: {self.diagnostic.help}" if self.diagnostic else "",
        ):
            yield from wrap(one_line(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT)

    def as_dict(self) -> dict[str, Any]:
        """Give it for JSON."""
        change, diagnostic = self.change, self.diagnostic
        return {
            "card": change.card,
            "change": change.change.value,
            "former": change.former,
            "version": self.version,
            "line": self.line,
            "was": change.was,
            "now": change.now,
            "parts": list(change.parts),
            "learners": self.learners,
            "code": diagnostic.code if diagnostic else None,
            "message": diagnostic.message if diagnostic else "",
            "help": diagnostic.help if diagnostic else "",
        }

    def _details(self) -> Iterator[str]:
        change = self.change
        if change.now:
            yield f"Correct answer was: {change.was[:_LONGEST_ANSWER]}"
            yield f"Correct answer is now: {change.now[:_LONGEST_ANSWER]}"
        elif change.change is Change.ANSWER:
            yield "The correct answer is the same but is marked more strictly."
        if change.parts:
            yield f"Changed: {', '.join(change.parts)}."


@frozen
class Comparison:
    """Two versions of a deck, compared."""

    cards: tuple[CardReport, ...]
    """The cards that changed, in the order of the new version."""

    is_other_deck: bool
    """Whether the deck has a new id, so that learners start over."""

    ids: tuple[str, str]
    """The old and the new id of the deck."""

    unchanged: int
    """How many cards did not change."""

    paths: tuple[str, str]
    """The paths that the old and the new version are on, each with the deck's place if it has one."""

    unread: tuple[tuple[str, int], ...]
    """The versions that have cards with errors, each with how many."""

    @property
    def differs(self) -> bool:
        """Whether anything changed for learners."""
        return bool(self.cards) or self.is_other_deck or self.paths[0] != self.paths[1]

    def lines(self, width: int) -> Iterator[str]:
        """Show everything in lines, wrapped to a width."""
        if self.is_other_deck:
            old, new = self.ids
            text = f"The deck id changed from '{old}' to '{new}'. Learners start over. [D174]"
            yield from wrap(one_line(text), width, subsequent_indent=_INDENT)
        if self.paths[0] != self.paths[1]:
            old, new = (paths or "none" for paths in self.paths)
            text = f"paths: were {old}; are now {new}. Learners on a path get its decks first; no progress changes."
            yield from wrap(one_line(text), width, subsequent_indent=_INDENT)
        for each in self.cards:
            yield from each.lines(width)

    def last_line(self) -> str:
        """Count the changes."""
        counts = Counter(each.change.change for each in self.cards)
        several = {Change.ANSWER: "answers changed"}
        parts = [
            plural(counts[change], change, several.get(change, change)) for change in Change if counts[change]
        ]
        return f"{', '.join(parts) or 'No cards changed'}; {plural(self.unchanged, 'card')} unchanged."

    def as_dict(self) -> dict[str, Any]:
        """Give it for JSON."""
        counts = Counter(each.change.change for each in self.cards)
        return {
            "deck": {"old": self.ids[0], "new": self.ids[1], "is_other": self.is_other_deck},
            "paths": {"old": self.paths[0], "new": self.paths[1]},
            "changes": [each.as_dict() for each in self.cards],
            "counts": {change.value: counts[change] for change in Change},
            "unchanged": self.unchanged,
            "unread": [{"version": name, "cards": count} for name, count in self.unread],
        }
