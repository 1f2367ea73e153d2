"""What was changed in a deck, as lines that were taken out and put in."""

from collections.abc import Iterator

from her2quiz.domain.characters import printable
from her2quiz.session.authoring.fix_decks import Fixed


def diff_lines(fixed: Fixed) -> Iterator[str]:
    """Say what was changed as a unified diff, with what cannot be seen made visible."""
    from difflib import unified_diff

    name = str(fixed.file)
    before, after = (text.removesuffix("\n").split("\n") for text in (fixed.before, fixed.after))
    for number, line in enumerate(unified_diff(before, after, name, name, lineterm="")):
        is_changed = number > 1 and line[0] in "-+"
        yield printable(_visible(line) if is_changed else line.removesuffix("\r"))


def _visible(line: str) -> str:
    """Show tabs and unusual blanks: a line may have changed in nothing else."""
    return "".join(_sign(letter) for letter in line.removesuffix("\r"))


def _sign(letter: str) -> str:
    if letter == "\t":
        return "→   "
    is_unusual = letter != " " and (letter.isspace() or letter in "\u00ad\u200b\u2060\ufeff")
    return "␣" if is_unusual and ord(letter) >= 0xA0 else letter  # noqa: PLR2004 - above the controls
