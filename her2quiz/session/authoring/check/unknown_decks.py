"""Ids in `after` that no deck has: not those that are checked, nor those beside them, nor those that come with her2quiz."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from her2quiz import paths
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.locate import in_file, located
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.characters import one_line
from her2quiz.domain.spelling import did_you_mean, nearest

_LONGEST_SHOWN = 80


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
        yield from in_file(located(found, reading.text), file)


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
