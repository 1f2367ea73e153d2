"""All checks. Add a new family to this list."""

from her2quiz.lint import flashcards, ids, multiple_choice, sources, terminal, unfinished, whole_deck
from her2quiz.lint.check import AnyCheck

CHECKS: tuple[AnyCheck, ...] = (
    *multiple_choice.CHECKS,
    *flashcards.CHECKS,
    *whole_deck.CHECKS,
    *sources.CHECKS,
    *terminal.CHECKS,
    *ids.CHECKS,
    *unfinished.CHECKS,
)
"""All checks, by family."""
