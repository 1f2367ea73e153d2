"""Checks decks: what keeps a card from being asked, and what is legal but unwise."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.deckfile.deck.collector import collector_paused
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity, file_diagnostic
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.deckfile.toml.locate import in_file, located
from her2quiz.deckfile.toml.where import Where
from her2quiz.lint.profile import Profile
from her2quiz.lint.run_checks import Tell
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.between_decks import circles, claims_between_decks, unknown_before
from her2quiz.session.authoring.check.diagnostics import all_diagnostics, with_fixable
from her2quiz.session.wording import plural

DEFAULT = Selection()
"""All checks, each with its own severity."""

Progress = Callable[[str, float], None]
"""Receives the name of the file being checked and how much of it is done, from 0 to 1; at the end, an empty name."""


@frozen
class Checked:
    """The result of checking some decks."""

    decks: int
    """How many files were checked."""

    cards: int
    """How many cards can be asked."""

    diagnostics: tuple[Diagnostic, ...]
    """The diagnostics, file by file, the worst first."""

    unreadable: int
    """How many files could not be read at all."""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with `strict` a warning; an info never fails."""
        worst = Severity.WARNING if strict else Severity.ERROR
        return any(diagnostic.severity <= worst for diagnostic in self.diagnostics)

    def shown(self, *, everything: bool) -> tuple[Diagnostic, ...]:
        """Return the diagnostics to show: errors and warnings, or `everything`."""
        return tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if everything or diagnostic.severity is not Severity.INFO
        )

    def last_line(self) -> str:
        """Count decks, cards and diagnostics."""
        errors, warnings, notes = (
            sum(diagnostic.severity is severity for diagnostic in self.diagnostics) for severity in Severity
        )
        looked_at = f"{plural(self.decks, 'deck')}, {plural(self.cards, 'card')} that can be asked"
        more = f", {plural(notes, 'note')} (--all shows them)" if notes else ""
        return f"{looked_at}: {plural(errors, 'error')}, {plural(warnings, 'warning')}{more}"


def selected(select: tuple[str, ...], ignore: tuple[str, ...], profile: str) -> Selection:
    """Make a selection from codes or beginnings of codes, and the name of a profile."""
    return Selection(select, ignore, Profile(profile))


def check_decks(
    places: Iterable[Path],
    today: date,
    selection: Selection = DEFAULT,
    progress: Progress | None = None,
    *,
    tries_fixes: bool = True,
) -> Checked:
    """Check deck files, and those in folders.

    Args:
        places: files and folders.
        today: the study day, from which the age of facts is counted.
        selection: which diagnostics are reported, and with which severity.
        progress: receives the progress.
        tries_fixes: whether to find out which diagnostics can be fixed automatically.
    """
    decks, cards, unreadable = 0, 0, 0
    diagnostics: list[Diagnostic] = []
    ids: dict[str, Path] = {}
    readings: dict[str, tuple[Path, Reading]] = {}
    files = DeckFiles()
    for file in deck_files(places):
        tell = None if progress is None else partial(progress, file.name)
        reading, found = check_file(file, today, selection, tell, files)
        decks += 1
        diagnostics += with_fixable(found, reading, file, today, selection) if tries_fixes else found
        if reading.deck is None:
            unreadable += any(diagnostic.code == "D000" for diagnostic in found)
            continue
        cards += len(reading.deck.cards)
        readings.setdefault(reading.deck.header.id, (file, reading))
        first = ids.setdefault(reading.deck.header.id, file)
        if first != file:
            diagnostics.append(_same_id(file, reading.deck.header.id, first))
    between = (*_circles(readings), *unknown_before(readings, files), *claims_between_decks(readings))
    diagnostics += selection.of(between)
    if progress is not None:
        progress("", 1.0)
    return Checked(decks, cards, tuple(diagnostics), unreadable)


def check_file(
    file: Path,
    today: date,
    selection: Selection = DEFAULT,
    tell: Tell | None = None,
    files: DeckFiles | None = None,
) -> tuple[Reading, tuple[Diagnostic, ...]]:
    """Read and check a deck file; gives what was read, and its diagnostics."""
    if tell is not None:
        tell(0.0)
    with collector_paused():
        reading = read_deck(file, files)
        return reading, all_diagnostics(reading, file, today, selection, tell)


def _circles(readings: Mapping[str, tuple[Path, Reading]]) -> Iterator[Diagnostic]:
    """Report decks that come after each other in a circle, each circle once, at the `after` of its first deck."""
    after = {id_: reading.deck.header.after for id_, (_, reading) in readings.items() if reading.deck}
    for circle in circles(after):
        file, reading = readings[circle[0]]
        said = " after ".join(f"'{id_}'" for id_ in (*circle, circle[0]))
        help_ = "remove one of them from 'after': until then, none of them comes first"
        told = Diagnostic(
            "D177", f"these decks go in a circle: {said}", help_, Where(("after",)), Severity.WARNING
        )
        yield from in_file(located([told], reading.text, reading.data), file)


def _same_id(file: Path, id_: str, first: Path) -> Diagnostic:
    message, help_ = f"deck {first} also has the id '{id_}'", 'write another id = "…" at the top'
    return evolve(file_diagnostic("D171", message, help_), file=file)
