"""Checks between decks: circles of decks that come after each other, ids in `after` that no deck has, and what `was` claims of others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from her2quiz import paths
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.locate import in_file, located
from her2quiz.deckfile.toml.where import EntryPath, Where, entry_at
from her2quiz.domain.characters import one_line
from her2quiz.domain.keys import deck_of
from her2quiz.domain.spelling import did_you_mean, nearest

Readings = Mapping[str, tuple[Path, Reading]]
"""Decks by their ids, each with its file."""

_CODE = "D175"
_LONGEST_SHOWN = 80


def claims_between_decks(readings: Readings) -> Iterator[Diagnostic]:
    """Report each `was` that names cards of another deck which has all of them still, or which two decks claim."""
    claimed: dict[str, Path] = {}
    for id_, (file, reading) in readings.items():
        found = [*_found(id_, readings, claimed)]
        yield from in_file(located(found, reading.text, reading.data), file)


def _found(id_: str, readings: Readings, claimed: dict[str, Path]) -> Iterator[Diagnostic]:
    file, reading = readings[id_]
    kept = dict[str, frozenset[str]]()
    for (path, other), formers in _formers(id_, reading, readings).items():
        owner, present = readings[other]
        if other not in kept:
            kept[other] = frozenset(card.key for card in present.deck.cards) if present.deck else frozenset()
        if kept[other].issuperset(formers) or (path[0] == "was" and not kept[other].isdisjoint(formers)):
            message = f"'{_named(formers)}' is still in the deck {owner.name}"
            help_ = "remove the card there, or remove this 'was': as long as both are there, this one is new"
            if path[0] == "was":
                message = f"the deck '{other}' is still there: {owner.name}"
                help_ = (
                    "remove that file, or remove this 'was': as long as both are there, these cards are new"
                )
            yield Diagnostic(_CODE, message, help_, Where(path))
        taken = next((former for former in formers if claimed.setdefault(former, file) != file), None)
        if taken:
            message = f"a card of {claimed[taken].name} names '{taken}' in 'was' too"
            yield Diagnostic(_CODE, message, "remove it from one of them", Where(path))


def _formers(id_: str, reading: Reading, readings: Readings) -> dict[tuple[EntryPath, str], list[str]]:
    """Return the keys that cards had in other decks, by the `was` that says so and the deck."""
    found = defaultdict[tuple[EntryPath, str], list[str]](list)
    for former, key in reading.deck.former_keys if reading.deck and reading.stands_alone else ():
        other = deck_of(former)
        if other != id_ and other in readings:
            found[_place(reading, reading.paths[key], other), other].append(former)
    return found


def _place(reading: Reading, path: EntryPath, other: str) -> EntryPath:
    """Return where the value of `was` is that names another deck: on the card itself, or on what is around it."""
    for number, text in enumerate(Table(reading.data, ()).texts("was")):
        if text == other:
            return ("was",) if isinstance(reading.data["was"], str) else ("was", number)
    for entry in (path, path[:2]):
        data = entry_at(reading.data, entry)
        for place, text in enumerate(Table(data, ()).texts("was")):
            if text.startswith(f"{other}/"):
                return (*entry, "was") if isinstance(data["was"], str) else (*entry, "was", place)
    return path


def _named(formers: list[str]) -> str:
    return formers[0] if len(formers) == 1 else "/".join(formers[0].split("/")[:2])


def circles(after: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Return each circle once, from the deck of it that was given first; a deck after itself is one.

    Args:
        after: by the id of each deck those that it comes after; ids of other decks are ignored.
    """
    done: set[str] = set()
    for start in after:
        path, deck = list[str](), start
        walk = [(start, iter(after[start]))]
        path.append(start)
        while walk:
            deck, others = walk[-1]
            other = next(others, None)
            if other is None:
                done.add(deck)
                walk.pop()
                path.pop()
            elif other in path:
                circle = path[path.index(other) :]
                if not done & {*circle}:
                    yield tuple(circle)
                    done.update(circle)
            elif other in after and other not in done:
                walk.append((other, iter(after[other])))
                path.append(other)


def unknown_before(readings: Mapping[str, tuple[Path, Reading]], files: DeckFiles) -> Iterator[Diagnostic]:
    """Report each id in `after` that is that of no deck, once for each deck.

    Args:
        readings: the decks that are checked by their ids, each with its file.
        files: opens the decks beside them.
    """
    shipped, beside = frozenset[str](), dict[Path, frozenset[str]]()
    for file, reading in readings.values():
        after = reading.deck.header.after if reading.deck and reading.stands_alone else ()
        if all(id_ in readings for id_ in after):
            continue
        shipped = shipped or frozenset(each.stem for each in paths.shipped_decks().glob("*.toml"))
        if file.parent not in beside:
            beside[file.parent] = files.ids_in(file.parent)
        known = {*readings, *shipped, *beside[file.parent]}
        found = [
            _unknown(reading, number, id_, known) for number, id_ in enumerate(after) if id_ not in known
        ]
        yield from in_file(located(found, reading.text, reading.data), file)


def _unknown(reading: Reading, number: int, id_: str, known: set[str]) -> Diagnostic:
    near = [f"'{each}'" for each in nearest(id_, sorted(known))]
    help_ = (
        did_you_mean(near)
        or "write the id of a deck, or remove it: learners who have no such deck lose nothing"
    )
    where = Where(("after",) if isinstance(reading.data["after"], str) else ("after", number))
    message = (
        f"there is no deck '{one_line(id_)[:_LONGEST_SHOWN]}' here, nor among those that come with her2quiz"
    )
    return Diagnostic("D178", message, help_, where, Severity.WARNING)
