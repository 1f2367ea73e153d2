"""Fixes a text that is not TOML, card by card, where there is no doubt what its author meant."""

from attrs import frozen

from her2quiz.deckfile.broken.candidates import candidates
from her2quiz.deckfile.broken.first_mistake import first_mistake, gets_further
from her2quiz.deckfile.broken.heading_fixes import with_headings
from her2quiz.deckfile.broken.sections import LONGEST_PART, parts_of

MOST_FIXES = 100
"""Mistakes in one card that are fixed at once; with more of them it is no card."""


@frozen
class FixedText:
    """A text after its mistakes were fixed."""

    text: str
    """The text."""

    count: int = 0
    """How many mistakes were fixed."""


def fix_syntax(text: str) -> FixedText:
    """Fix what keeps a text from being TOML; a text that is TOML is left alone."""
    count = 0
    while first_mistake(text) is not None:
        parts = [_fix_part(part) for _, part in parts_of(text)]
        text, headings = with_headings("".join(part.text for part in parts))
        found = sum(part.count for part in parts) + headings
        if not found:
            break
        count += found
    return FixedText(text, count)


def _fix_part(part: str) -> FixedText:
    """Fix one mistake after the other, as long as the parser gets further."""
    count, most = 0, MOST_FIXES if len(part) <= LONGEST_PART else 0
    while count < most and (further := fix_first_mistake(part)) is not None:
        part, count = further, count + 1
    return FixedText(part, count)


def fix_first_mistake(part: str) -> str | None:
    """Fix the first mistake; None if there is none, or if it is in doubt what was meant."""
    at = first_mistake(part)
    if at is None:
        return None
    return next((new for new in candidates(part, at) if gets_further(new, at)), None)
