"""All diagnostics of a deck: those of reading it, and those of the checks."""

from datetime import date
from pathlib import Path

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity, order
from her2quiz.deckfile.toml.find_files import is_named_as_deck, named_as_deck
from her2quiz.deckfile.toml.locate import located
from her2quiz.lint.run_checks import Tell, run_checks
from her2quiz.lint.selection import Selection
from her2quiz.lint.switched_off import apply_switches
from her2quiz.session.authoring.images.image_checks import image_diagnostics


def all_diagnostics(
    reading: Reading, file: Path, today: date, selection: Selection, tell: Tell | None = None
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a deck that a selection reports, located and sorted."""
    found = _found(reading, file, today, selection, tell)
    if is_named_as_deck(file) or not reading.text:
        return found
    return tuple(sorted((*found, *selection.of([_other_name(file)])), key=order))


def _found(
    reading: Reading, file: Path, today: date, selection: Selection, tell: Tell | None
) -> tuple[Diagnostic, ...]:
    if not reading.data:
        return tuple(selection.of(reading.diagnostics))
    beside = image_diagnostics(reading, file)
    found = [*reading.diagnostics, *run_checks(reading, today, tell=tell), *beside]
    diagnostics = apply_switches(found, reading.data)
    return located(selection.of(diagnostics), reading.text, file)


def _other_name(file: Path) -> Diagnostic:
    help_ = f"rename it to {named_as_deck(file).name}: in a folder, other files are skipped"
    message = "the name of this file does not end in .toml"
    return Diagnostic("D005", message, help_, severity=Severity.WARNING, file=file)
