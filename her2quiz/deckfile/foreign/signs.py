"""What the first lines of a file look like, by which formats are told apart."""

import csv
import re
import tomllib
from collections.abc import Sequence

MOST_LINES_READ = 200
"""Lines of a file that are looked at; a format shows in its first lines."""

LONGEST_LINE_READ = 500
"""Characters of each that are looked at."""

FEWEST_LINES = 2
"""Lines below which a layout may be chance."""

_NEARLY_ALL = 0.8

_HEADING = r"\[{1,2}\s*[A-Za-z_][\w.-]*\s*\]{1,2}\s*(?:#.*)?$"
_ENTRY = r"[\w.\"'-]+\s*=\s*(?:[\"'\[{“”„‟«‘‚\d+-]|true\b|false\b)"
_KNOWN_KEY = r"(?:title|id|license|source|authors|tags|as_of|question|q|answer|a|options|why|hint|accept)\s*="
_TOML = re.compile(rf"\s*(?:{_HEADING}|{_ENTRY}|{_KNOWN_KEY})")
_CARD = re.compile(r"^[ \t]*\[{1,2}[ \t]*(?:card|table)s?[ \t]*\]", re.MULTILINE | re.IGNORECASE)


def first_lines(text: str) -> list[str]:
    """Return the first lines of a text that say something."""
    head = text.split("\n", MOST_LINES_READ)[:MOST_LINES_READ]
    return [line.rstrip()[:LONGEST_LINE_READ] for line in head if line.strip()]


def is_toml_line(line: str) -> bool:
    """Whether a line is a heading, or a key with an equals sign."""
    return _TOML.match(line) is not None


def has_cards(text: str) -> bool:
    """Whether a text has the heading of a card or a table."""
    return _CARD.search(text) is not None


def is_deck(text: str) -> bool:
    """Whether a text is TOML with a card or a table."""
    if not has_cards(text):
        return False
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    return True


def share(lines: Sequence[str], form: re.Pattern[str]) -> float:
    """Return how many of some lines begin with a pattern, of 1."""
    return sum(form.match(line) is not None for line in lines) / len(lines) if lines else 0.0


def count(lines: Sequence[str], form: re.Pattern[str]) -> int:
    """Return how many of some lines have a pattern somewhere."""
    return sum(form.search(line) is not None for line in lines)


def columns(lines: Sequence[str], separator: str) -> int:
    """Return how many columns lines have between separators; 0 unless nearly all have the same number."""
    numbers = [len(next(csv.reader([line], delimiter=separator), [])) for line in lines]
    usual = max(set(numbers), key=numbers.count, default=0)
    return usual if numbers.count(usual) >= _NEARLY_ALL * len(numbers) else 0
