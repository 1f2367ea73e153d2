"""Reports all that keeps a text from being TOML, and gives what can be read all the same."""

import re
import tomllib

from attrs import evolve, frozen

from her2quiz.deckfile.broken.broken_text import (
    LONGEST_PART,
    NOWHERE,
    first_mistake,
    gets_further,
    parts_of,
)
from her2quiz.deckfile.broken.syntax_errors import syntax_diagnostic
from her2quiz.deckfile.broken.syntax_fixes import fix_first_mistake, with_headings
from her2quiz.deckfile.broken.syntax_help import help_above_cards
from her2quiz.deckfile.toml.diagnostic import Diagnostic, file_diagnostic
from her2quiz.deckfile.toml.parse import BrokenText, Document, parse
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.limits import MOST_PROBLEMS

MOST_REPORTED = 100
"""Mistakes in one file that are reported at once; a file with more of them is no deck."""

MOST_IN_A_PART = 20
"""Mistakes in one card that are reported at once."""

ENTRY = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*[=:])")
"""The beginning of a line that is a heading or has a key, and no rest of an open text."""

_GOES_ON = re.compile(r"\"\"\"|'''|[“”„]{2}|[‘’]{2}|=\s*\[[^\]]*$|^\s*\[|\{[^}]*$")
_OF_ANOTHER_DECK = re.compile(r"\s*translates\b")


@frozen
class Diagnosis:
    """What is wrong with a text that is not TOML, and the rest of it."""

    diagnostics: tuple[Diagnostic, ...]
    """What keeps it from being TOML, line by line, as far as one mistake does not hide the next."""

    rest: Document | None
    """The text as it was meant, with empty lines instead of cards that are in doubt; None if too little is left."""

    is_top_whole: bool = True
    """Whether no line was taken out above the first card."""


@frozen
class _Part:
    """What is wrong with one part."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What was found, by line."""

    text: str = ""
    """The part as it was meant, with as many lines; empty if it cannot be read to its end."""

    left_out: tuple[str, ...] = ()
    """Lines that were left out because their meaning is in doubt."""


def diagnose(text: str) -> Diagnosis:
    """Find every mistake in a text that is not TOML.

    Each card is read by itself, and after a mistake the reading goes on at the next line. So a missing quote or
    bracket is reported where it is missing, and not many cards below, where the parser gives up. A text in ruins is
    not read to its end.
    """
    meant, _ = with_headings(text)
    diagnostics, kept, top, broken = _about_headings(text, meant), list[str](), _Part(), 0
    for first, part in parts_of(meant):
        if broken > MOST_PROBLEMS:
            break
        read = _read(part, MOST_REPORTED - len(diagnostics))
        diagnostics += (
            evolve(
                each,
                help=help_above_cards(each.help) if not kept else each.help,
                position=evolve(each.position, line=each.position.line + first),
            )
            for each in read.diagnostics
        )
        broken += read.text != part
        top = top if kept else read
        is_kept = read.text and (not kept or not read.left_out)
        kept.append(read.text if is_kept else "\n" * part.count("\n"))
    rest = parse("".join(kept))
    if isinstance(rest, BrokenText):  # where parts meet, as in a second [synonyms]
        diagnostics += [syntax_diagnostic(rest.error, rest.text)]
    is_lost = not top.text or any(map(is_needed, top.left_out))
    document = rest if isinstance(rest, Document) and not is_lost else None
    return Diagnosis(tuple(diagnostics[:MOST_REPORTED]), document, not top.left_out)


def _about_headings(text: str, meant: str) -> list[Diagnostic]:
    """Report every heading of a card that is not written as it should be."""
    both = zip(text.split("\n"), meant.split("\n"), strict=True)
    changed = [(number, line.rstrip("\r"), new) for number, (line, new) in enumerate(both, 1) if line != new]
    return [_heading(line, new, number) for number, line, new in changed[:MOST_REPORTED]]


def _heading(line: str, new: str, number: int) -> Diagnostic:
    bare = _mistake_in(line)
    heading, said = new.partition("#")[0].strip(), line.partition("#")[0].strip()
    if bare is not None:
        is_in_brackets = said.startswith("[") and " " not in said
        help_ = bare.help if is_in_brackets else f"write {heading} alone on its line"
        return evolve(bare, help=help_, position=evolve(bare.position, line=number))
    help_ = f"write {heading}, in lower case and with double brackets"
    position = Position(number, line.index("[") + 1, len(said), line)
    return Diagnostic("D004", f"{said} cannot be a heading in a deck", help_, position=position)


def is_needed(line: str) -> bool:
    """Whether nothing below a line can be checked without it."""
    return line.lstrip().startswith("[") or _OF_ANOTHER_DECK.match(line) is not None


def _read(part: str, most: int) -> _Part:
    """Read a part as far as possible: each mistake is fixed, or its line left out, to find the next one."""
    diagnostics, left_out, text = dict[int, Diagnostic](), list[str](), part
    for _ in range(max(1, min(MOST_IN_A_PART, most))):
        diagnostic = _mistake_in(text)
        if diagnostic is None:
            return _Part(tuple(diagnostics.values()), text, tuple(left_out))
        if _is_worth_reporting(diagnostic, [*diagnostics.values()]) and most > 0:
            diagnostics.setdefault(diagnostic.position.line, diagnostic)
        further = fix_first_mistake(text) if len(text) <= LONGEST_PART else None
        if further is None:
            further = without_line(text, diagnostic.position.line)
            left_out.append(diagnostic.position.source)
        if further is None:
            break
        text = further
    return _Part(tuple(diagnostics.values()))


def _mistake_in(part: str) -> Diagnostic | None:
    try:
        tomllib.loads(part)
    except tomllib.TOMLDecodeError as error:
        return syntax_diagnostic(error, part)
    except (RecursionError, ValueError):
        return file_diagnostic(
            "D001", "this card cannot be read", "remove deeply nested lists or very long numbers"
        )
    return None


def _is_worth_reporting(diagnostic: Diagnostic, before: list[Diagnostic]) -> bool:
    """Whether a mistake does not only follow from another, as do the lines of an open text or the keys below a missing heading."""
    if not before:
        return True
    is_entry = ENTRY.match(diagnostic.position.source) is not None
    return is_entry and not any(
        each.message == diagnostic.message and "already" in each.message for each in before
    )


def without_line(text: str, number: int) -> str | None:
    """Replace a line with spaces if its mistake ends with the line and the parser then gets further; otherwise None."""
    lines = text.split("\n")
    if len(text) > LONGEST_PART or _GOES_ON.search(lines[number - 1]):
        return None
    spaces = re.sub(r"[^\r]", " ", lines[number - 1])
    new = "\n".join([*lines[: number - 1], spaces, *lines[number:]])
    return new if gets_further(new, first_mistake(text) or NOWHERE) else None
