"""Compares two versions of a deck, and says what the changes do to learners' progress."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

from attrs import frozen

from her2quiz.deckfile.ids.former_blanks import FormerBlank
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.change import CardChange, Change, compare
from her2quiz.domain.keys import id_within
from her2quiz.domain.scheduling.look_alikes import are_look_alikes
from her2quiz.session.authoring.deck_versions import Version, versions
from her2quiz.session.wording import plural

MOST_COMPARED = 1_000_000
"""Pairs of a card that is gone and one that is new, above which nobody asks which is which."""

_INDENT = " " * 4
_LONGEST_ANSWER = 200


@frozen
class Told:
    """What became of a card, with where it stands, and what is wrong with that."""

    change: CardChange
    """What became of it."""

    version: str
    """In which version it stands: the new one, or the old one for a card that is gone."""

    line: int
    """Where."""

    learners: str
    """What it does to learners' progress."""

    diagnostic: Diagnostic | None
    """What should be looked at; None where nothing needs to be."""

    def lines(self, width: int) -> Iterator[str]:
        """Say it."""
        change = self.change
        former = f" (was {change.former})" if change.former else ""
        code = f" [{self.diagnostic.code}]" if self.diagnostic else ""
        yield one_line(f"{change.change}: {change.card}{former}, {self.version}:{self.line}{code}")
        for text in (
            *self._details(),
            self.learners,
            f"help: {self.diagnostic.help}" if self.diagnostic else "",
        ):
            yield from wrap(one_line(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT)

    def as_dict(self) -> dict[str, Any]:
        """Give it for a program."""
        change, diagnostic = self.change, self.diagnostic
        return {
            "card": change.card,
            "change": change.change.value,
            "former": change.former,
            "version": self.version,
            "line": self.line,
            "was": change.was,
            "now": change.now,
            "parts": list(change.parts),
            "learners": self.learners,
            "code": diagnostic.code if diagnostic else None,
            "message": diagnostic.message if diagnostic else "",
            "help": diagnostic.help if diagnostic else "",
        }

    def _details(self) -> Iterator[str]:
        change = self.change
        if change.now:
            yield f"Right was: {change.was[:_LONGEST_ANSWER]}"
            yield f"Right is now: {change.now[:_LONGEST_ANSWER]}"
        elif change.change is Change.ANSWER:
            yield "The same answer is right, and it is marked more strictly."
        if change.parts:
            yield f"Changed: {', '.join(change.parts)}."


@frozen
class Compared:
    """Two versions of a deck, compared."""

    told: tuple[Told, ...]
    """What became of each card that is not as it was, in the order of the new version."""

    is_other_deck: bool
    """Whether the deck has another id now, so that learners begin anew."""

    ids: tuple[str, str]
    """The id of the deck, old and new."""

    unchanged: int
    """How many cards are as they were."""

    unread: tuple[tuple[str, int], ...]
    """The versions with cards that cannot be read, and how many there are."""

    @property
    def differs(self) -> bool:
        """Whether anything has changed for those who study the deck."""
        return bool(self.told) or self.is_other_deck

    def lines(self, width: int) -> Iterator[str]:
        """Say it all, wrapped to a width."""
        if self.is_other_deck:
            old, new = self.ids
            text = f"another deck: its id was '{old}' and is '{new}'. Its learners begin anew. [D174]"
            yield from wrap(one_line(text), width, subsequent_indent=_INDENT)
        for each in self.told:
            yield from each.lines(width)

    def last_line(self) -> str:
        """Count what has changed."""
        counts = Counter(each.change.change for each in self.told)
        several = {Change.ANSWER: "answers changed"}
        parts = [
            plural(counts[change], change, several.get(change, change)) for change in Change if counts[change]
        ]
        return f"{', '.join(parts) or 'No card has changed'}; {plural(self.unchanged, 'card')} as before."

    def as_dict(self) -> dict[str, Any]:
        """Give it for a program."""
        counts = Counter(each.change.change for each in self.told)
        return {
            "deck": {"old": self.ids[0], "new": self.ids[1], "is_other": self.is_other_deck},
            "changes": [each.as_dict() for each in self.told],
            "counts": {change.value: counts[change] for change in Change},
            "unchanged": self.unchanged,
            "unread": [{"version": name, "cards": count} for name, count in self.unread],
        }


def compare_decks(old: str, new: str) -> Compared:
    """Compare two versions of a deck, each named as `versions` takes it; raises NoVersionError."""
    return compared(*versions(old, new))


def compared(old: Version, new: Version) -> Compared:
    """Compare two versions of a deck."""
    changes = compare(old.deck, new.deck)
    is_other = _is_other_deck(old, new)
    here = {each.card for each in changes}
    return Compared(
        tuple(_told(changes, old, new, is_other=is_other)),
        is_other,
        (old.deck.header.id, new.deck.header.id),
        sum(id_within(card.key) not in here for card in new.deck.cards),
        tuple((each.name, each.deck.left_out) for each in (old, new) if each.deck.left_out),
    )


def _told(changes: tuple[CardChange, ...], old: Version, new: Version, *, is_other: bool) -> Iterator[Told]:
    old_places, new_places = _Places(old), _Places(new)
    successors = _successors(changes, old_places, new_places)
    for change in changes:
        is_gone = change.change in (Change.REMOVED, Change.JOINED, Change.ASIDE)
        places = old_places if is_gone else new_places
        line = places.line(change.card)
        learners = "The deck has another id: it is new to everybody." if is_other else change.learners
        diagnostic = None
        if change.change is Change.REMOVED and not is_other:
            diagnostic = _gone(change, old, new, line, successors.get(change.card, ""))
        elif change.change is Change.FORMER and not is_other:
            diagnostic = _forgotten(change, old, new, line)
        elif change.change is Change.ANSWER:
            diagnostic = _changed(change, new, line)
        yield Told(change, places.version.name, line, learners, diagnostic)


def _successors(changes: Iterable[CardChange], old: "_Places", new: "_Places") -> dict[str, str]:
    """Give for cards that are gone the new card that each may be now: the first that reads alike, each for one."""
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


def _gone(change: CardChange, old: Version, new: Version, line: int, alike: str) -> Diagnostic:
    name = _own_id(old, change.card)
    help_ = 'if it has another id now, write was = "…" there; if it is out of use, keep it with status = "retired"'
    card, _, words = change.card.rpartition("/")
    today = _blanks_of(new, card) if _is_blank(old, change.card) else None
    if today is not None:  # the card is still there: the id of the whole of it would be refused
        added = [each for each in today if each not in (_blanks_of(old, card) or ())]
        help_ = _help_for_blank(FormerBlank(name, words), card, today, added)
    elif alike:
        help_ = f'if it is {alike} now, write was = "{name}" there; else keep it with status = "retired"'
    message = f"the card {change.card} is gone, and no card says that it was this one"
    return _warning("D174", message, help_, old.file, line)


def _help_for_blank(blank: FormerBlank, card: str, today: Sequence[str], added: Sequence[str]) -> str:
    same = blank.heir(today)
    if same is not None and (same in added or not same):
        return f'if it is {card}{"/" if same else ""}{same} now, write was = "{blank.id}" there'
    if not added:
        return "if it should be asked still, put its {{ and }} back"
    return f'if it is {card}/{added[0]} now, write was = "{blank.id} -> {added[0]}" there'


def _is_blank(version: Version, id_: str) -> bool:
    stored = version.reading.tables.get(f"{version.deck.header.id}/{id_}", {})
    return "blank" in stored.get("context", {})


def _blanks_of(version: Version, card: str) -> tuple[str, ...] | None:
    """Give the blanks of a card that are asked one by one; None if the card is not there."""
    ids = [id_within(each.key) for each in version.deck.cards]
    blanks = tuple(id_.rpartition("/")[2] for id_ in ids if id_.rpartition("/")[0] == card)
    return blanks if blanks or card in ids else None


def _forgotten(change: CardChange, old: Version, new: Version, line: int) -> Diagnostic:
    message = f"the card {change.card} no longer says that it was {change.former}"
    help_ = f"write 'was' again as it stands in {old.name}, for as long as anybody may have that id"
    return _warning("D174", message, help_, new.file, line)


def _own_id(version: Version, id_: str) -> str:
    """Give the id that the author wrote: of the card, or of the question below a case, but not of one of its blanks."""
    names = id_.split("/")
    stored = version.reading.tables.get(f"{version.deck.header.id}/{id_}", {})
    return names[1] if "id" in stored.get("context", {}) and len(names) > 1 else names[0]


def _changed(change: CardChange, version: Version, line: int) -> Diagnostic:
    message = f"what counts as right for {change.card} has changed under the same id"
    help_ = "if it asks for something else now, give it another id; a correction may stay as it is"
    return _warning("D176", message, help_, version.file, line)


def _warning(code: str, message: str, help_: str, file: Path, line: int) -> Diagnostic:
    position = Position(line, 1)
    return Diagnostic(code, message, help_, severity=Severity.WARNING, file=file, position=position)


class _Places:
    """Where the cards of a version stand."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self._positions = find_positions(version.reading.text)
        self._cards = {id_within(card.key): card for card in version.deck.cards}

    def line(self, id_: str) -> int:
        """Give the line of a card; that of the first one of a file that says no better."""
        path = self.version.reading.paths.get(self._cards[id_].key)
        return self._positions.key(path).line if path else 1

    def stem(self, id_: str) -> str:
        """Give what a card asks."""
        return self._cards[id_].stem


def _is_other_deck(old: Version, new: Version) -> bool:
    """Whether the id differs, other than by the names of two files that both have none of their own."""
    if old.deck.header.id == new.deck.header.id:
        return False
    have_ids = all("id" in each.reading.data for each in (old, new))
    return have_ids or old.file.stem == new.file.stem
