"""Checks of typed answers against all other names of the deck."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.where import EntryPath, Where
from her2quiz.domain.marking.text_match import sameness, samenesses

MOST_NEIGHBOURS = 20
"""Names near a right answer that are looked at; where there are more, any one of them makes the point."""


MOST_NOTED = 200
"""Cards of a deck of which something is noted; in a deck of more, these make the point."""


@define
class NameChecks:
    """Checks the cards of a deck, and reports no entry twice: a column of a table makes many cards."""

    _made: set[EntryPath] = field(factory=set)

    def about(self, card: Table, right: Sequence[str], around: Mapping[str, Any]) -> None:
        """Check a card whose answers are typed.

        Args:
            card: as it was written.
            right: its right answers.
            around: what it has from its deck: `synonyms`, `others` and `is_crowded`.
        """
        if card.get("exact") is True or len(self._made) >= MOST_NOTED:
            return
        self._about_accept(card, right, around["synonyms"])
        if around["is_crowded"]:
            self._about_crowd(card, right[0])
        self._about_neighbours(card, right, around["others"][:MOST_NEIGHBOURS])

    def _about_accept(self, card: Table, right: Sequence[str], synonyms: Sequence[Sequence[str]]) -> None:
        """Report accepted answers that are right without being listed."""
        accept = card.get("accept")
        if not isinstance(accept, list) or card.path[:1] == ("table",):
            return
        groups = [*map(samenesses, synonyms)]
        covered = _first_of_each(right[: len(right) - len(accept)])
        for place, text in enumerate(accept):
            same = sameness(text)
            if same and same in covered:
                message = f"'{text}' is already accepted: it reads the same as '{covered[same]}'"
                self._report(card, "D193", message, "remove it", card.at("accept", place))
            elif same and any(same in group and not group.isdisjoint(covered) for group in groups):
                message = f"'{text}' is already accepted: it is in [synonyms]"
                self._report(card, "D193", message, "remove it", card.at("accept", place))
            covered.setdefault(same, text)

    def _about_neighbours(self, card: Table, right: Sequence[str], others: Sequence[str]) -> None:
        """Report another name of the deck that differs by a typo."""
        from her2quiz.domain.marking.typos.typos import MOST_EDITS, is_nearer_to, typo_distance

        near = (
            (one, other)
            for one in right
            if is_nearer_to(one, MOST_EDITS, others)
            for other in others
            if typo_distance(other, one) is not None
        )
        one, other = next(near, ("", ""))
        if other:
            message = f"'{one}' is one typo away from '{other}', which is also a name in this deck"
            help_ = "no action needed: a typo that fits both names is marked wrong"
            where = card.at("cloze" if card.has("cloze") else "answer")
            self._report(card, "D195", message, help_, where)

    def _about_crowd(self, card: Table, right: str) -> None:
        """Report an answer of which no typo is forgiven."""
        message = f"very many names of this deck are near '{right}'; typos of it are marked wrong"
        help_ = "split this deck into several decks, or write typed = false for names that are codes"
        self._report(card, "D195", message, help_, card.at("cloze" if card.has("cloze") else "answer"))

    def _report(self, card: Table, code: str, message: str, help_: str, where: Where) -> None:
        if where.path not in self._made:
            self._made.add(where.path)
            card.report(code, message, help_, where, severity=Severity.INFO)


def _first_of_each(names: Sequence[str]) -> dict[str, str]:
    """Return the first of the names that read the same, by what they have in common."""
    return {sameness(name): name for name in reversed(names)}
