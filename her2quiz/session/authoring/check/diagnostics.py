"""All diagnostics of a deck: those of reading it and those of the checks, and which of them `her2quiz check --fix` fixes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity, order
from her2quiz.deckfile.toml.find_files import is_named_as_deck, named_as_deck
from her2quiz.deckfile.toml.locate import located
from her2quiz.domain.limits import MOST_PROBLEMS
from her2quiz.lint.run_checks import Tell, run_checks
from her2quiz.lint.selection import Selection
from her2quiz.lint.switched_off import apply_switches
from her2quiz.session.authoring.named_images import image_diagnostics

_OF_THE_SYNTAX = frozenset({"D001", "D004", "D006"})
"""Codes of what is fixed in the text, before it can be read."""

_HEAVIEST = 0.25
"""Weight of a deck above which no fix is tried: it is read at least three times more for that."""


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
    return located(selection.of(diagnostics), reading.text, reading.data, file)


def _other_name(file: Path) -> Diagnostic:
    help_ = f"rename it to {named_as_deck(file).name}: in a folder, other files are skipped"
    message = "the name of this file does not end in .toml"
    return Diagnostic("D005", message, help_, severity=Severity.WARNING, file=file)


def with_fixable(
    diagnostics: Sequence[Diagnostic], reading: Reading, file: Path, today: date, selection: Selection
) -> tuple[Diagnostic, ...]:
    """Mark the diagnostics that are gone once the deck is fixed.

    A deck without any fix, or in ruins, or so large that each try takes seconds, is not tried.
    """
    can_be_fixed = any(diagnostic.fixes or diagnostic.code in _OF_THE_SYNTAX for diagnostic in diagnostics)
    if not can_be_fixed or len(diagnostics) > MOST_PROBLEMS or reading.weight > _HEAVIEST:
        return tuple(diagnostics)
    # loaded when there is something to fix
    from her2quiz.session.authoring.check.fix_decks import fix, is_large

    if is_large(reading.text):
        return tuple(diagnostics)
    fixed = fix(reading.text, file, today, selection)
    if not fixed.count:
        return tuple(diagnostics)
    left = all_diagnostics(read_text(fixed.after, file), file, today, selection)
    return tuple(_marked(diagnostics, left))


def _marked(diagnostics: Iterable[Diagnostic], left: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Mark what is gone; of several diagnostics with one message, those whose line has changed."""
    diagnostics, left = list(diagnostics), list(left)
    gone = Counter(each.identity for each in diagnostics) - Counter(each.identity for each in left)
    stays = Counter((each.identity, each.position.source.strip()) for each in left)
    for diagnostic in diagnostics:
        key, on_line = diagnostic.identity, (diagnostic.identity, diagnostic.position.source.strip())
        if stays[on_line]:
            stays[on_line] -= 1
            yield diagnostic
        elif gone[key]:
            gone[key] -= 1
            yield evolve(diagnostic, fixable=True)
        else:
            yield diagnostic
