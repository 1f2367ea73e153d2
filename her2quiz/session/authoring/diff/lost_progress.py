"""What an author should look at when a deck changes: changes that cost learners progress, or mislead it."""

from pathlib import Path

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.deck.change import CardChange
from her2quiz.session.authoring.diff.deck_versions import Version
from her2quiz.session.authoring.diff.proposals import Proposal
from her2quiz.session.authoring.diff.versioned_cards import VersionedCards


def removed_card(id_: str, old: VersionedCards, new: VersionedCards, proposal: Proposal | None) -> Diagnostic:
    """Report a card that was removed, and say what to write if it has a new id.

    Args:
        id_: of the card.
        old: the version that has the card.
        new: the version that does not.
        proposal: what to write if it is another card now; None if it is like no other card.
    """
    name = old.name(id_)
    help_ = 'if the card has a new id, write was = "…" on it; if it is no longer needed, keep it with status = "retired"'
    if proposal is not None:
        help_ = proposal.help
    elif name.blank and new.has(name.outer, name.inner):
        help_ = "to keep asking it, put {{ and }} around its words again"
    message = f"card {id_} was removed, and no card names it in 'was'"
    return _warning("D174", message, help_, old.version.file, old.line(id_))


def dropped_former_id(change: CardChange, old: Version, new: Version, line: int) -> Diagnostic:
    """Report a card that no longer names an id that it had before."""
    message = f"card {change.card} no longer names {change.former} in 'was'"
    help_ = f"restore 'was' as it is in {old.name}: learners may still have progress under that id"
    return _warning("D174", message, help_, new.file, line)


def changed_answer(change: CardChange, version: Version, line: int) -> Diagnostic:
    """Report a card whose correct answer changed under the same id."""
    message = f"the correct answer of {change.card} changed, but its id did not"
    help_ = "if the card now asks something else, give it a new id; a correction needs no action"
    return _warning("D176", message, help_, version.file, line)


def _warning(code: str, message: str, help_: str, file: Path, line: int) -> Diagnostic:
    position = Position(line, 1)
    return Diagnostic(code, message, help_, severity=Severity.WARNING, file=file, position=position)
