"""Diagnostics of what keeps a text from being TOML, where the mistake was made."""

import re
import tomllib
from collections.abc import Callable

from her2quiz.deckfile.broken.broken_text import narrowed
from her2quiz.deckfile.broken.syntax_help import in_plain_words, syntax_help
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Position

_WHERE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_ENTRY = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*=)")


def line_of_mistake(text: str) -> int | None:
    """Return the line of the first mistake, from 1; None if there is none."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return syntax_diagnostic(error, text).position.line
    except (RecursionError, ValueError):
        return 1
    return None


def syntax_diagnostic(
    error: tomllib.TOMLDecodeError, text: str, help_with: Callable[[str, str], str] = syntax_help
) -> Diagnostic:
    """Translate an error of the parser to a diagnostic, with its line and what the author probably meant.

    Args:
        error: the parser's.
        text: the text.
        help_with: guesses what was meant, from the parser's message and the line.
    """
    words = str(error)
    lines = [line.rstrip("\r") for line in text.split("\n")]  # as the parser counts them
    where = _WHERE.search(words)
    number, column = len(lines), len(lines[-1]) + 1
    if where and where[1]:
        number, column = min(int(where[1]), len(lines)), int(where[2])
    said = _WHERE.sub("", words)
    number, column = _start_of_mistake(said, lines, number, column)
    line = lines[number - 1]
    message = f"this is not valid TOML: {in_plain_words(said)}"
    help_ = help_with(said, narrowed(line))
    return Diagnostic("D001", message, help_, position=Position(number, column, source=line))


def _start_of_mistake(said: str, lines: list[str], number: int, column: int) -> tuple[int, int]:
    """Step back from where the parser gave up to the line on which the mistake was made."""
    if said == "Unterminated string" or said.startswith('Expected "'):
        quotes = said.removeprefix("Expected ").strip('"') if '"' in said else '"""'
        number = next((n for n in range(number, 0, -1) if quotes in lines[n - 1]), number)
        return number, lines[number - 1].rfind(quotes) + 1 or column
    if said.startswith(("Cannot", "Duplicate")):
        number = next((n for n in range(number, 0, -1) if _ENTRY.match(lines[n - 1])), number)
        return number, len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1
    while number > 1 and not lines[number - 1].strip():
        number -= 1
        column = len(lines[number - 1]) + 1
    return number, column
