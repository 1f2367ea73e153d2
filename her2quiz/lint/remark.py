"""What a check says of a card or a deck."""

from attrs import frozen

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.edits import Fix
from her2quiz.deckfile.toml.where import EntryPath


@frozen
class Remark:
    """One remark; which check makes it, and how bad it is, the check knows."""

    message: str
    """One sentence, in the author's words."""

    help: str
    """What to do."""

    path: EntryPath
    """Which entry of the file it is about."""

    at_key: bool = False
    """Whether to point at the entry's key rather than at its value."""

    line: int | None = None
    """Which line, from 0, of a value that goes over several."""

    words: str = ""
    """Which words to point at."""

    start: int | None = None
    """From which character of the value they stand there, if not for the first time."""

    severity: Severity | None = None
    """How bad it is, where that is not the same each time."""

    fixes: tuple[Fix, ...] = ()
    """What would mend it without a person."""
