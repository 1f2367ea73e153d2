"""Problems of a file that is not TOML, or cannot be read at all."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.deckfile.problem import Problem, Severity, Span
from her2quiz.deckfile.syntax_help import in_plain_words, syntax_help

MOST_TOLD = 100
"""Mistakes in one file that are told at once; with more of them it is no deck."""

_HEADING = re.compile(r"^[ \t]*\[\[[ \t]*(?:card|table)[ \t]*\]\]", re.MULTILINE)

_ANYTHING = re.compile(r"[^\r\n]|\r(?!\n)")

_WHERE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_ENTRY = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*=)")


def file_problem(path: Path, code: str, message: str, help_: str, line: int = 1) -> Problem:
    """Make a problem of a whole file."""
    return Problem(code, Severity.ERROR, message, help_, path, Span(line, 1))


@frozen
class Mistyped:
    """A text that is not TOML, taken apart card by card."""

    problems: tuple[Problem, ...]
    """What keeps it from being TOML: the first mistake in each card, for the parser stops at the first of all."""

    rest: str
    """The text with empty lines in place of the cards with a mistake; empty if nothing can be said about it."""


def mistyped(error: tomllib.TOMLDecodeError, text: str, path: Path) -> Mistyped:
    """Take a text apart that is not TOML.

    Each card is read apart from the others. So an end that is missing is told where it is missing, and not where
    the parser stumbles over it many cards below.

    Args:
        error: what the parser says about the whole text.
        text: the text.
        path: its file.
    """
    read = [(first, part, _problem_in(part, path)) for first, part in parts_of(text)]
    problems = [
        evolve(problem, span=evolve(problem.span, line=problem.span.line + first))
        for first, _, problem in read
        if problem is not None
    ]
    if not problems:
        return Mistyped((syntax_problem(error, text, path),), "")
    is_lost = read[0][2] is not None  # without its top a deck cannot be judged
    rest = (part if problem is None else "\n" * part.count("\n") for _, part, problem in read)
    return Mistyped(tuple(problems[:MOST_TOLD]), "" if is_lost else "".join(rest))


def _problem_in(part: str, path: Path) -> Problem | None:
    try:
        tomllib.loads(part)
    except tomllib.TOMLDecodeError as error:
        return syntax_problem(error, part, path)
    except (RecursionError, ValueError):
        return file_problem(path, "D001", "this card cannot be read", "take out what is nested, or endless")
    return None


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


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """Give each card of a text, and what stands above the first, with the number of lines before it."""
    starts = [0, *(heading.start() for heading in _HEADING.finditer(text) if heading.start()), len(text)]
    line = 0
    for start, end in pairwise(starts):
        yield line, text[start:end]
        line += text.count("\n", start, end)


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
