"""Problems of a file that is not TOML, or cannot be read at all."""

import re
import tomllib
from pathlib import Path

from attrs import frozen

from her2quiz.deckfile.parts import parts_of
from her2quiz.deckfile.problem import Problem, Severity, Span
from her2quiz.deckfile.syntax_help import in_plain_words, syntax_help

_ANYTHING = re.compile(r"[^\r\n]|\r(?!\n)")

_WHERE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_ENTRY = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*=)")


def file_problem(path: Path, code: str, message: str, help_: str, line: int = 1) -> Problem:
    """Make a problem of a whole file."""
    return Problem(code, Severity.ERROR, message, help_, path, Span(line, 1))


@frozen
class Readable:
    """As much of a text as can be read."""

    text: str
    """The text, with blanks in place of each card with a mistake, and as long; empty if nothing can be read."""

    broken: int = 0
    """How many cards have a mistake."""


def readable(text: str) -> Readable:
    """Give as much of a text as is TOML, each card at its place."""
    if _is_toml(text):
        return Readable(text)
    parts = [(part, _is_toml(part)) for _, part in parts_of(text)]
    rest = "".join(part if is_sound else _ANYTHING.sub(" ", part) for part, is_sound in parts)
    broken = sum(not is_sound for _, is_sound in parts)
    return Readable(rest if parts[0][1] and _is_toml(rest) else "", broken)


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (RecursionError, ValueError):
        return False
    return True


def syntax_problem(error: tomllib.TOMLDecodeError, text: str, path: Path) -> Problem:
    """Translate the parser's words, with its line and what a beginner probably meant."""
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
    help_ = syntax_help(said, line)
    return Problem("D001", Severity.ERROR, message, help_, path, Span(number, column), line)


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
