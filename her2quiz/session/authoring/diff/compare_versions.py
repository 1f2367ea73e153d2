"""Compares two versions of a deck, and says what the changes do to learners' progress."""

from collections.abc import Iterable, Iterator

from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.domain.deck.change import CardChange, Change, compare
from her2quiz.domain.keys import id_within
from her2quiz.domain.scheduling.look_alikes import are_look_alikes
from her2quiz.session.authoring.diff.comparison import CardReport, Comparison
from her2quiz.session.authoring.diff.deck_versions import Version, versions
from her2quiz.session.authoring.diff.lost_progress import changed_answer, dropped_former_id, removed_card

MOST_COMPARED = 1_000_000
"""Pairs of a removed and an added card above which they are not compared: it would take too long."""


def compare_decks(old: str, new: str) -> Comparison:
    """Compare two versions of a deck, each named as `versions` takes it; raises NoVersionError."""
    return compared(*versions(old, new))


def compared(old: Version, new: Version) -> Comparison:
    """Compare two versions of a deck."""
    changes = compare(old.deck, new.deck)
    is_other = _is_other_deck(old, new)
    here = {each.card for each in changes}
    return Comparison(
        tuple(_reports(changes, old, new, is_other=is_other)),
        is_other,
        (old.deck.header.id, new.deck.header.id),
        sum(id_within(card.key) not in here for card in new.deck.cards),
        (_paths(old), _paths(new)),
        tuple((each.name, each.deck.left_out) for each in (old, new) if each.deck.left_out),
    )


def _reports(
    changes: tuple[CardChange, ...], old: Version, new: Version, *, is_other: bool
) -> Iterator[CardReport]:
    old_cards, new_cards = _Cards(old), _Cards(new)
    successors = _successors(changes, old_cards, new_cards)
    for change in changes:
        is_gone = change.change in (Change.REMOVED, Change.JOINED, Change.ASIDE)
        cards = old_cards if is_gone else new_cards
        line = cards.line(change.card)
        learners = "The deck has a new id, so this card is new to everyone." if is_other else change.learners
        diagnostic = None
        if change.change is Change.REMOVED and not is_other:
            diagnostic = removed_card(change, old, new, line, successors.get(change.card, ""))
        elif change.change is Change.FORMER and not is_other:
            diagnostic = dropped_former_id(change, old, new, line)
        elif change.change is Change.ANSWER:
            diagnostic = changed_answer(change, new, line)
        yield CardReport(change, cards.version.name, line, learners, diagnostic)


def _successors(changes: Iterable[CardChange], old: "_Cards", new: "_Cards") -> dict[str, str]:
    """Return for removed cards the added card that each may be now: the first that reads alike, each only once."""
    gone = [each.card for each in changes if each.change is Change.REMOVED]
    added = {each.card: new.stem(each.card) for each in changes if each.change is Change.ADDED}
    found: dict[str, str] = {}
    if len(gone) * len(added) > MOST_COMPARED:
        return found
    for id_ in gone:
        alike = next((other for other in added if are_look_alikes(old.stem(id_), added[other])), None)
        if alike is not None:
            found[id_] = alike
            del added[alike]
    return found


class _Cards:
    """The cards of a version, by their ids."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self._positions = find_positions(version.reading.text)
        self._cards = {id_within(card.key): card for card in version.deck.cards}

    def line(self, id_: str) -> int:
        """Return the line of a card; 1 if it is not known."""
        path = self.version.reading.paths.get(self._cards[id_].key)
        return self._positions.key(path).line if path else 1

    def stem(self, id_: str) -> str:
        """Return what a card asks."""
        return self._cards[id_].stem


def _paths(version: Version) -> str:
    """Name the paths that a version is on, with its place on each, as in: nurse 2, student."""
    steps = sorted(version.deck.header.steps, key=lambda step: step.path)
    return ", ".join(f"{step.path} {step.place or ''}".rstrip() for step in steps)


def _is_other_deck(old: Version, new: Version) -> bool:
    """Whether the id differs, and not only because two files without ids have different names."""
    if old.deck.header.id == new.deck.header.id:
        return False
    have_ids = all("id" in each.reading.data for each in (old, new))
    return have_ids or old.file.stem == new.file.stem
