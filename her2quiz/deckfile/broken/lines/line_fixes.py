"""All fixes of one line that is not TOML, the surest first."""

from collections.abc import Callable, Iterator

from her2quiz.deckfile.broken.broken_text import has_long_gap
from her2quiz.deckfile.broken.lines import entry_fixes, list_fixes, text_fixes

LineFix = Callable[[str], str]
"""Returns a line as it was meant; empty if it does not have this mistake, or if the meaning is in doubt."""

_FIXES: tuple[LineFix, ...] = (
    entry_fixes.plain_blanks,
    entry_fixes.hash_comment,
    entry_fixes.single_equals,
    entry_fixes.known_key,
    list_fixes.in_brackets,
    text_fixes.straight_quotes,
    list_fixes.straight_item_quotes,
    entry_fixes.no_trailing_comma,
    entry_fixes.lower_case_truth,
    entry_fixes.iso_day,
    entry_fixes.no_leading_zero,
    text_fixes.quoted,
    text_fixes.escaped_quotes,
    text_fixes.apostrophes_in_double_quotes,
    text_fixes.escaped_backslashes,
    text_fixes.closed_text,
    list_fixes.with_commas,
    list_fixes.closed_list,
)


def fixed_lines(line: str) -> Iterator[str]:
    """Return all lines that the author may have meant, the most likely first; none if it has a long gap."""
    if has_long_gap(line):
        return
    for fix in _FIXES:
        new = fix(line)
        if new and new != line:
            yield new
