"""Which diagnostics of a deck `her2quiz check --fix` fixes: it is tried, and what is gone then is marked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.limits import MOST_PROBLEMS
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.all_diagnostics import all_diagnostics

_OF_THE_SYNTAX = frozenset({"D001", "D004", "D006"})
"""Codes of what is fixed in the text, before it can be read."""

_HEAVIEST = 0.25
"""Weight of a deck above which no fix is tried: it is read at least three times more for that."""


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
