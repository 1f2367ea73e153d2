"""What an author should look at when a deck changes: changes that cost learners progress, or mislead it."""

from collections.abc import Sequence
from pathlib import Path

from her2quiz.deckfile.ids.former_blanks import FormerBlank
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.deck.change import CardChange
from her2quiz.domain.keys import id_within
from her2quiz.session.authoring.diff.deck_versions import Version


def removed_card(change: CardChange, old: Version, new: Version, line: int, alike: str) -> Diagnostic:
    """Report a card that was removed, and say what to write if it has a new id.

    Args:
        change: of the card.
        old: the version that has the card.
        new: the version that does not.
        line: of the card in the old version.
        alike: a new card that reads like it; empty if there is none.
    """
    name = _own_id(old, change.card)
    help_ = 'if the card has a new id, write was = "…" on it; if it is no longer needed, keep it with status = "retired"'
    card, _, words = change.card.rpartition("/")
    today = _blanks_of(new, card) if _is_blank(old, change.card) else None
    if today is not None:  # the card is still there, so its whole id would be refused
        added = [each for each in today if each not in (_blanks_of(old, card) or ())]
        help_ = _help_for_blank(FormerBlank(name, words), card, today, added)
    elif alike:
        help_ = f'if it is now {alike}, write was = "{name}" on that card; otherwise keep it with status = "retired"'
    message = f"card {change.card} was removed, and no card names it in 'was'"
    return _warning("D174", message, help_, old.file, line)


def _help_for_blank(blank: FormerBlank, card: str, today: Sequence[str], added: Sequence[str]) -> str:
    same = blank.present(today)
    if same is not None and (same in added or not same):
        return f'if it is now {card}{"/" if same else ""}{same}, write was = "{blank.id}" on that card'
    if not added:
        return "to keep asking it, put {{ and }} around its words again"
    return f'if it is now {card}/{added[0]}, write was = "{blank.id} -> {added[0]}" on that card'


def _is_blank(version: Version, id_: str) -> bool:
    stored = version.reading.tables.get(f"{version.deck.header.id}/{id_}", {})
    return "blank" in stored.get("context", {})


def _blanks_of(version: Version, card: str) -> tuple[str, ...] | None:
    """Return the blanks of a card that are asked one by one; None if there is no such card."""
    ids = [id_within(each.key) for each in version.deck.cards]
    blanks = tuple(id_.rpartition("/")[2] for id_ in ids if id_.rpartition("/")[0] == card)
    return blanks if blanks or card in ids else None


def dropped_former_id(change: CardChange, old: Version, new: Version, line: int) -> Diagnostic:
    """Report a card that no longer names an id that it had before."""
    message = f"card {change.card} no longer names {change.former} in 'was'"
    help_ = f"restore 'was' as it is in {old.name}: learners may still have progress under that id"
    return _warning("D174", message, help_, new.file, line)


def _own_id(version: Version, id_: str) -> str:
    """Return the id that the author wrote: of the card, or of the question below a case, but not of one of its blanks."""
    names = id_.split("/")
    stored = version.reading.tables.get(f"{version.deck.header.id}/{id_}", {})
    return names[1] if "id" in stored.get("context", {}) and len(names) > 1 else names[0]


def changed_answer(change: CardChange, version: Version, line: int) -> Diagnostic:
    """Report a card whose correct answer changed under the same id."""
    message = f"the correct answer of {change.card} changed, but its id did not"
    help_ = "if the card now asks something else, give it a new id; a correction needs no action"
    return _warning("D176", message, help_, version.file, line)


def _warning(code: str, message: str, help_: str, file: Path, line: int) -> Diagnostic:
    position = Position(line, 1)
    return Diagnostic(code, message, help_, severity=Severity.WARNING, file=file, position=position)
