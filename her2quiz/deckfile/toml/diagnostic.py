"""A diagnostic: one thing that is wrong or unwise in a deck, where it is, and what to do about it."""

from enum import IntEnum
from pathlib import Path

from attrs import frozen

from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.where import START, WHOLE_FILE, EntryPath, Position, Where


class Severity(IntEnum):
    """How bad it is, the worst first."""

    ERROR = 0
    """The card, or the file, is left out."""
    WARNING = 1
    """It works, but probably not as intended."""
    INFO = 2
    """It works as intended and could be better; shown on request."""


@frozen
class Diagnostic:
    """One thing that is wrong or unwise.

    Readers and checks say `where` in the data it is; `located` then adds the file and the position. It is one class
    before and after: what selects, ignores, sorts and fixes diagnostics need not know whether they are located.
    """

    code: str
    """Stable, such as D102."""

    message: str
    """What is wrong: one sentence, in the author's words."""

    help: str
    """What to do."""

    where: Where = WHOLE_FILE
    """Which entry of the deck's data it is about."""

    severity: Severity = Severity.ERROR
    """How bad it is."""

    note: str = ""
    """Why it matters, in a few words; empty where that is plain."""

    fixes: tuple[Fix, ...] = ()
    """Changes that would fix it automatically; none if a person must."""

    also: EntryPath | None = None
    """Another entry, whose line `located` writes into the message in place of {line}."""

    file: Path = Path()
    """The deck file."""

    position: Position = START
    """Where in the file it is."""

    fixable: bool = False
    """Whether `her2quiz check --fix` fixes it: known once that was tried."""

    @property
    def identity(self) -> tuple[str, str]:
        """Code and message: by these it is found again after its line has moved."""
        return self.code, self.message


def file_diagnostic(code: str, message: str, help_: str, line: int = 1) -> Diagnostic:
    """Make a diagnostic of a file as a whole, or of a line whose data could not be read."""
    return Diagnostic(code, message, help_, position=Position(line, 1))


def order(diagnostic: Diagnostic) -> tuple[int, int, int]:
    """Return what diagnostics are sorted by: severity, the worst first, then line and column."""
    return diagnostic.severity, diagnostic.position.line, diagnostic.position.column
