"""What was changed in a deck, as lines that were removed and added."""

from collections.abc import Iterator

from her2quiz.domain.characters import printable
from her2quiz.session.authoring.check.fix_decks import Fixed
from her2quiz.session.authoring.styled import Style, StyledLine, styled

_STYLES = {"-": Style.REMOVED, "+": Style.ADDED, "@": Style.HUNK}
_FILES = 2
"""Lines at the beginning that name the file before and after."""


def diff_lines(fixed: Fixed) -> Iterator[StyledLine]:
    """Show what was changed as a unified diff, with what cannot be seen made visible."""
    from difflib import unified_diff

    name = str(fixed.file)
    before, after = (text.removesuffix("\n").split("\n") for text in (fixed.before, fixed.after))
    for number, line in enumerate(unified_diff(before, after, name, name, lineterm="")):
        yield _line(line.removesuffix("\r"), is_file=number < _FILES)


def _line(line: str, *, is_file: bool) -> StyledLine:
    style = Style.HEADLINE if is_file else _STYLES.get(line[:1])
    shown = printable(_visible(line) if style in (Style.REMOVED, Style.ADDED) else line)
    return styled((shown, style)) if style else styled(shown)


def _visible(line: str) -> str:
    """Show tabs and unusual spaces: a line may have changed in nothing else."""
    return "".join(_sign(letter) for letter in line)


def _sign(letter: str) -> str:
    if letter == "\t":
        return "→   "
    is_unusual = letter != " " and (letter.isspace() or letter in "\u00ad\u200b\u2060\ufeff")
    return "␣" if is_unusual and ord(letter) >= 0xA0 else letter  # noqa: PLR2004 - above the controls
