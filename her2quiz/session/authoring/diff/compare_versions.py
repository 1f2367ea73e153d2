"""Compares two versions of a deck, and says what the changes do to learners' progress."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.ids.former_decks import former_deck_ids
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.deck.change import CardChange, Change, compare
from her2quiz.domain.keys import id_within
from her2quiz.session.authoring.diff.comparison import CardReport, Comparison
from her2quiz.session.authoring.diff.deck_versions import Version, decks_beside, versions
from her2quiz.session.authoring.diff.proposals import Proposal, proposals, proposals_elsewhere
from her2quiz.session.authoring.diff.successors import may_follow, successors
from her2quiz.session.authoring.diff.versioned_cards import VersionedCards


def compare_decks(old: str, new: str) -> Comparison:
    """Compare two versions of a deck, each named as `versions` takes it; raises NoVersionError."""
    return compared(*versions(old, new))


def compared(old: Version, new: Version) -> Comparison:
    """Compare two versions of a deck."""
    is_other = _is_other_deck(old, new)
    changes = compare(old.deck, new.deck)
    beside = _beside(changes, old, new) if not is_other else ()
    if beside:
        moved = {former for each in beside for former, _ in each.deck.former_keys}
        changes = compare(old.deck, new.deck, moved)
    here = {each.card for each in changes}
    return Comparison(
        tuple(_reports(changes, VersionedCards(old), VersionedCards(new), beside, is_other=is_other)),
        is_other,
        (old.deck.header.id, new.deck.header.id),
        sum(id_within(card.key) not in here for card in new.deck.cards),
        (_paths(old), _paths(new)),
        tuple((each.name, each.deck.left_out) for each in (old, new) if each.deck.left_out),
    )


def _beside(changes: Iterable[CardChange], old: Version, new: Version) -> tuple[Version, ...]:
    gone = {each.card for each in changes if each.change is Change.REMOVED}
    if not gone:
        return ()
    asked = (card.kind.prompt for card in old.deck.cards if id_within(card.key) in gone)
    return decks_beside(
        new, old.deck.header.id, {max(prompt.split(), key=len, default="") for prompt in asked}
    )


def _reports(
    changes: tuple[CardChange, ...],
    old: VersionedCards,
    new: VersionedCards,
    beside: tuple[Version, ...],
    *,
    is_other: bool,
) -> Iterator[CardReport]:
    proposed = {} if is_other else _proposed(changes, old, new, beside)
    now = {each.cards[before] for before, each in proposed.items()}
    for change in changes:
        is_gone = change.change in (Change.REMOVED, Change.JOINED, Change.MOVED, Change.ASIDE)
        cards = old if is_gone else new
        line = cards.line(change.card)
        learners = "The deck has a new id, so this card is new to everyone." if is_other else change.learners
        diagnostic = None
        if change.change is Change.REMOVED and not is_other:
            diagnostic = _removed_card(change.card, old, new, proposed.get(change.card))
        elif change.change is Change.FORMER and not is_other:
            diagnostic = _dropped_former_id(change, old.version, new.version, line)
        elif change.change is Change.ANSWER:
            diagnostic = _changed_answer(change, new.version, line)
        is_told = change.change is Change.ADDED and change.card in now
        yield CardReport(
            change,
            cards.version.name,
            line,
            learners,
            diagnostic,
            cards.path(change.card)[:2],
            is_told=is_told,
        )


def _proposed(
    changes: Iterable[CardChange], old: VersionedCards, new: VersionedCards, beside: tuple[Version, ...]
) -> dict[str, Proposal]:
    """Return for each removed card what to write, if it may be another card now."""
    gone = [each.card for each in changes if each.change is Change.REMOVED]
    added = [each.card for each in changes if each.change is Change.ADDED]
    proposed = proposals(successors(gone, added, old, new), old, new)
    left = {_asked(old, id_): id_ for id_ in reversed(gone) if id_ not in proposed}
    for other in map(VersionedCards, beside) if left else ():
        pairs = ((left.pop(_asked(other, id_), ""), id_) for id_ in other.ids())
        found = {before: id_ for before, id_ in pairs if before and may_follow(before, id_, old, other)}
        proposed |= proposals_elsewhere(found, old, other)
    return proposed


def _asked(cards: VersionedCards, id_: str) -> tuple[str, str]:
    card = cards.card(id_)
    return card.stem, card.kind.answer_key.text


def _paths(version: Version) -> str:
    """Name the paths that a version is on, with its place on each, as in: nurse 2, student."""
    steps = sorted(version.deck.header.steps, key=lambda step: step.path)
    return ", ".join(f"{step.path} {step.place or ''}".rstrip() for step in steps)


def _is_other_deck(old: Version, new: Version) -> bool:
    """Whether the id differs, and not only because two files without ids have different names."""
    if old.deck.header.id in (new.deck.header.id, *former_deck_ids(Table(new.reading.data, ()))):
        return False
    have_ids = all("id" in each.reading.data for each in (old, new))
    return have_ids or old.file.stem == new.file.stem


def _removed_card(
    id_: str, old: VersionedCards, new: VersionedCards, proposal: Proposal | None
) -> Diagnostic:
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


def _dropped_former_id(change: CardChange, old: Version, new: Version, line: int) -> Diagnostic:
    """Report a card that no longer names an id that it had before."""
    message = f"card {change.card} no longer names {change.former} in 'was'"
    help_ = f"restore 'was' as it is in {old.name}: learners may still have progress under that id"
    return _warning("D174", message, help_, new.file, line)


def _changed_answer(change: CardChange, version: Version, line: int) -> Diagnostic:
    """Report a card whose correct answer changed under the same id."""
    message = f"the correct answer of {change.card} changed, but its id did not"
    help_ = "if the card now asks something else, give it a new id; a correction needs no action"
    return _warning("D176", message, help_, version.file, line)


def _warning(code: str, message: str, help_: str, file: Path, line: int) -> Diagnostic:
    position = Position(line, 1)
    return Diagnostic(code, message, help_, severity=Severity.WARNING, file=file, position=position)
