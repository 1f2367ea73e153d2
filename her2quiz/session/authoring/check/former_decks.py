"""Checks of `was` between decks: what a card of another deck has still, or what two decks claim, goes to nobody."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.locate import in_file, located
from her2quiz.deckfile.toml.where import EntryPath, Where, entry_at
from her2quiz.domain.keys import deck_of

Readings = Mapping[str, tuple[Path, Reading]]
"""Decks by their ids, each with its file."""

_CODE = "D175"


def claims_between_decks(readings: Readings) -> Iterator[Diagnostic]:
    """Report each `was` that names cards of another deck which has all of them still, or which two decks claim."""
    claimed: dict[str, Path] = {}
    for id_, (file, reading) in readings.items():
        found = [*_found(id_, readings, claimed)]
        yield from in_file(located(found, reading.text), file)


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
