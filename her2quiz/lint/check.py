"""What every check is: a code, how bad it is, and a function that looks at a card or a deck."""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.edits import Fix
from her2quiz.deckfile.toml.where import Where
from her2quiz.lint.sheet import CardSheet, DeckSheet


@frozen
class Check:
    """What is the same for all checks. It is handed to the function that looks, which so need not know its code."""

    code: str
    """Stable, such as M203."""

    severity: Severity
    """How bad it is."""

    note: str = field(default="", kw_only=True)
    """Why it matters, in a few words: the guideline that says so."""

    def found(
        self,
        message: str,
        help_: str,
        where: Where,
        *,
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:
        """Give a diagnostic of this check; its severity is that of the check, unless another is named."""
        severity = self.severity if severity is None else severity
        return Diagnostic(self.code, message, help_, where, severity, self.note, fixes)


@frozen
class CardCheck(Check):
    """A check that looks at one card."""

    look: Callable[[Check, CardSheet], Iterable[Diagnostic]]
    """Gives what there is to say of a card."""


@frozen
class DeckCheck(Check):
    """A check that looks at a whole deck."""

    look: Callable[[Check, DeckSheet], Iterable[Diagnostic]]
    """Gives what there is to say of a deck."""


AnyCheck = CardCheck | DeckCheck
