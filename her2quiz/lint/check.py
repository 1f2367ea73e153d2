"""What every check is: a code, how bad it is, and a function that looks."""

from collections.abc import Callable, Iterable

from attrs import frozen

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.lint.remark import Remark
from her2quiz.lint.sheet import CardSheet, DeckSheet


@frozen
class CardCheck:
    """A check that looks at one card."""

    code: str
    """Stable, such as M203."""

    severity: Severity
    """How bad it is."""

    look: Callable[[CardSheet], Iterable[Remark]]
    """Gives what there is to say."""

    note: str = ""
    """Why it matters, in a few words: the guideline that says so."""


@frozen
class DeckCheck:
    """A check that looks at a whole deck."""

    code: str
    """Stable, such as K401."""

    severity: Severity
    """How bad it is."""

    look: Callable[[DeckSheet], Iterable[Remark]]
    """Gives what there is to say."""

    note: str = ""
    """Why it matters, in a few words."""


Check = CardCheck | DeckCheck
