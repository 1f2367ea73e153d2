"""A check: a code, a severity, and a function that looks at a card or a deck."""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.where import Where
from her2quiz.lint.sheet import CardSheet, DeckSheet


@frozen
class Check:
    """What all checks share. It is passed to the function that looks, so the function need not know its code."""

    code: str
    """The stable code, such as M203."""

    severity: Severity
    """How serious its diagnostics are."""

    note: str = field(default="", kw_only=True)
    """The guideline behind the check and its gist, in a few words."""

    def found(
        self,
        message: str,
        help_: str,
        where: Where,
        *,
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:
        """Make a diagnostic of this check, with the severity of the check unless another is given."""
        severity = self.severity if severity is None else severity
        return Diagnostic(self.code, message, help_, where, severity, self.note, fixes)


@frozen
class CardCheck(Check):
    """A check that looks at one card."""

    look: Callable[[Check, CardSheet], Iterable[Diagnostic]]
    """Yields the diagnostics of a card."""

    needs: str = field(default="", kw_only=True)
    """The key without which it finds nothing in a card; it is not called for cards that lack it."""

    needs_options: bool = field(default=False, kw_only=True)
    """Whether it looks only at cards that have options; it is not called for others."""

    kinds: tuple[type, ...] = field(default=(object,), kw_only=True)
    """The kinds of question without which it finds nothing in a card; it is not called for others."""

    words: frozenset[str] = field(default=frozenset(), kw_only=True)
    """Words and signs, in lower case, without any of which it finds nothing in a card: it is not called for cards that
    say none of them. Empty for a check that needs no certain word."""

    def looks_at(self, card: CardSheet) -> bool:
        """Whether a card is of the shape that the check looks at, whatever it says."""
        return (
            (not self.needs or card.table.has(self.needs))
            and (not self.needs_options or bool(card.options))
            and isinstance(card.card.kind, self.kinds)
        )


@frozen
class DeckCheck(Check):
    """A check that looks at a whole deck."""

    look: Callable[[Check, DeckSheet], Iterable[Diagnostic]]
    """Yields the diagnostics of a deck."""


AnyCheck = CardCheck | DeckCheck
