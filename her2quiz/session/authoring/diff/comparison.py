"""What a comparison of two versions of a deck found: card by card, as lines or for a program."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from attrs import frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.change import CardChange, Change
from her2quiz.session.wording import plural

_INDENT = " " * 4
_LONGEST_ANSWER = 200
_MOST_NAMED = 3
_PASTED = re.compile(r'was = (?:"[^"]*"|\[[^]]*\])')
_NO_BREAK = "\N{NO-BREAK SPACE}"


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

    entry: EntryPath = ()
    """The card, case or table of the file that has it."""

    is_told: bool = False
    """Whether it is an added card that the entry of a removed card mentions already."""

    @property
    def is_loss(self) -> bool:
        """Whether learners lose progress on it."""
        return self.change.change in (Change.REMOVED, Change.FORMER)

    @property
    def cause(self) -> tuple[object, ...]:
        """What it has in common with other cards that changed for the same reason."""
        change, help_ = self.change, self.diagnostic.help if self.diagnostic else ""
        return (
            change.change,
            self.version,
            self.entry,
            change.was,
            change.now,
            change.parts,
            self.learners,
            help_,
        )

    def lines(self, width: int, others: Sequence["CardReport"] = ()) -> Iterator[str]:
        """Show it in lines, wrapped to a width, with others of the same cause."""
        change = self.change
        code = f" [{self.diagnostic.code}]" if self.diagnostic else ""
        names = listed([each.name for each in (self, *others)])
        yield one_line(f"{change.change}: {names}, {self.version}:{self.line}{code}")
        for text in (
            *self._details(),
            self.learners,
            f"help: {self.diagnostic.help}" if self.diagnostic else "",
        ):
            yield from _wrapped(one_line(text), width)

    @property
    def name(self) -> str:
        """Its id, and its former one."""
        return f"{self.change.card} (was {self.change.former})" if self.change.former else self.change.card

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
            help_ = f'help: if it is the same deck, write was = "{old}" at the top, next to its id'
            yield from _wrapped(one_line(help_), width)
        if self.paths[0] != self.paths[1]:
            old, new = (paths or "none" for paths in self.paths)
            text = f"paths: were {old}; are now {new}. Learners on a path get its decks first; no progress changes."
            yield from wrap(one_line(text), width, subsequent_indent=_INDENT)
        causes: dict[tuple[object, ...], list[CardReport]] = {}
        for each in self.cards:
            if not each.is_told:
                causes.setdefault(each.cause, []).append(each)
        for first, *others in causes.values():
            yield from first.lines(width, others)

    @property
    def lost(self) -> int:
        """On how many cards learners lose progress."""
        return sum(each.is_loss for each in self.cards)

    @property
    def loses(self) -> bool:
        """Whether learners lose progress on any card."""
        return self.is_other_deck or self.lost > 0

    def loss_line(self) -> str:
        """Say what learners lose."""
        if self.is_other_deck:
            return "Learners lose their progress on all cards."
        return (
            f"Learners lose their progress on {plural(self.lost, 'card')}."
            if self.lost
            else "No progress is lost."
        )

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
            "lost": self.lost,
            "unread": [{"version": name, "cards": count} for name, count in self.unread],
        }


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Wrap a text; what is to be pasted stays on one line."""
    kept = _PASTED.sub(lambda found: found[0].replace(" ", _NO_BREAK), text)
    pasted = kept != text
    for line in wrap(
        kept,
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_on_hyphens=not pasted,
        break_long_words=not pasted,
    ):
        yield line.replace(_NO_BREAK, " ")


def listed(names: Sequence[str]) -> str:
    """Name some cards; of many, only the first."""
    if len(names) > _MOST_NAMED:
        return f"{names[0]} and {len(names) - 1} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
