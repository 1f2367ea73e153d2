"""Checks decks: what keeps a card from being asked, and what is legal but unwise."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.lint.profile import Profile
from her2quiz.lint.run_checks import Tell
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.all_problems import problems_of
from her2quiz.session.authoring.fixable import with_fixable
from her2quiz.session.wording import plural

DEFAULT = Selection()
"""All checks, as bad as they are."""

Progress = Callable[[str, float], None]
"""Is told which file is looked at, and how far it is, from 0 to 1; at the end, that no file is looked at any more."""


@frozen
class Checked:
    """What checking some decks gave."""

    decks: int
    """How many files were looked at."""

    cards: int
    """How many cards can be asked."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong, file by file, the worst first."""

    unreadable: int
    """How many files could not be read at all."""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with `strict` a warning; what is said only on request never fails."""
        worst = Severity.WARNING if strict else Severity.ERROR
        return any(diagnostic.severity <= worst for diagnostic in self.diagnostics)

    def shown(self, *, everything: bool) -> tuple[Diagnostic, ...]:
        """Give the diagnostics to show: errors and warnings, or `everything`."""
        return tuple(
            diagnostic
            for diagnostic in self.diagnostics
            if everything or diagnostic.severity is not Severity.INFO
        )

    def last_line(self) -> str:
        """Count what was found."""
        errors, warnings, notes = (
            sum(diagnostic.severity is severity for diagnostic in self.diagnostics) for severity in Severity
        )
        looked_at = f"{plural(self.decks, 'deck')}, {plural(self.cards, 'card')} that can be asked"
        more = f", {plural(notes, 'note')} (--all shows them)" if notes else ""
        return f"{looked_at}: {plural(errors, 'error')}, {plural(warnings, 'warning')}{more}"


def selected(select: tuple[str, ...], ignore: tuple[str, ...], profile: str) -> Selection:
    """Choose which checks count, by codes or beginnings of codes, and the name of a profile."""
    return Selection(select, ignore, Profile(profile))


def check_decks(
    places: Iterable[Path],
    today: date,
    selection: Selection = DEFAULT,
    progress: Progress | None = None,
    *,
    tries_fixes: bool = True,
) -> Checked:
    """Read deck files, and those in folders, and gather all problems.

    Args:
        places: files and folders.
        today: the study day, by which the age of facts is told.
        selection: which checks count, and how much.
        progress: is told how far it is.
        tries_fixes: whether to find out which problems can be mended without a person.
    """
    decks, cards, unreadable = 0, 0, 0
    diagnostics: list[Diagnostic] = []
    ids: dict[str, Path] = {}
    files = DeckFiles()
    for file in deck_files(places):
        tell = None if progress is None else partial(progress, file.name)
        reading, found = check_file(file, today, selection, tell, files)
        decks += 1
        diagnostics += with_fixable(found, reading.text, file, today, selection) if tries_fixes else found
        if reading.deck is None:
            unreadable += any(diagnostic.code == "D000" for diagnostic in found)
            continue
        cards += len(reading.deck.cards)
        first = ids.setdefault(reading.deck.header.id, file)
        if first != file:
            diagnostics.append(_same_id(file, reading.deck.header.id, first))
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
    """Read a deck file; gives what was read, and what there is to say of it."""
    if tell is not None:
        tell(0.0)
    reading = read_deck(file, files)
    return reading, problems_of(reading, file, today, selection, tell)


def _same_id(file: Path, id_: str, first: Path) -> Diagnostic:
    from her2quiz.deckfile.toml.syntax_errors import file_diagnostic

    message, help_ = f"the deck {first} has the id '{id_}' too", 'write another id = "…" at the top'
    return evolve(file_diagnostic("D171", message, help_), file=file)
