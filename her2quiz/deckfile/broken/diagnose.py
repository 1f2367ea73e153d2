"""A text that is not TOML: what keeps it from being TOML, all at once, and what can be read all the same."""

import re
import tomllib
from pathlib import Path

from attrs import evolve, frozen

from her2quiz.deckfile.broken.sections import parts_of
from her2quiz.deckfile.broken.syntax_fixes import (
    LONGEST_PART,
    first_mistake,
    gets_further,
    mended_once,
    with_headings,
)
from her2quiz.deckfile.toml.problem import Problem, Severity, Span
from her2quiz.deckfile.toml.syntax_errors import file_problem, syntax_problem

MOST_TOLD = 100
"""Mistakes in one file that are told at once; with more of them it is no deck."""

MOST_IN_A_PART = 20
"""Mistakes in one card that are told at once."""

_ENTRY = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*[=:])")
_GOES_ON = re.compile(r"\"\"\"|'''|[“”„]{2}|[‘’]{2}|=\s*\[[^\]]*$|^\s*\[|\{[^}]*$")
_OF_ANOTHER_DECK = re.compile(r"\s*translates\b")


@frozen
class Mistyped:
    """A text that is not TOML, taken apart card by card."""

    problems: tuple[Problem, ...]
    """What keeps it from being TOML: line by line, as far as one mistake does not hide the next."""

    rest: str
    """The text as it was meant, with empty lines in place of the cards that are in doubt; empty if nothing can be
    said about it."""

    is_top_whole: bool = True
    """Whether no line was taken out above the first card."""


@frozen
class _Part:
    """What is wrong with one part."""

    problems: tuple[Problem, ...] = ()
    """What was found, by line."""

    text: str = ""
    """The part as it was meant, as many lines long; empty if it cannot be read on."""

    left_out: tuple[str, ...] = ()
    """Lines that were taken out, for nobody can say what they meant."""


def mistyped(error: tomllib.TOMLDecodeError, text: str, path: Path) -> Mistyped:
    """Take a text apart that is not TOML.

    Each card is read apart from the others, and behind a mistake the reading goes on at the next line. So an end
    that is missing is told where it is missing, and not where the parser stumbles over it many cards below.

    Args:
        error: what the parser says about the whole text.
        text: the text.
        path: its file.
    """
    meant = with_headings(text).text
    problems, kept, top = _about_headings(text, meant, path), list[str](), _Part()
    for first, part in parts_of(meant):
        read = _read(part, path, MOST_TOLD - len(problems))
        problems += (
            evolve(each, span=evolve(each.span, line=each.span.line + first)) for each in read.problems
        )
        top = top if kept else read
        is_kept = read.text and (not kept or not read.left_out)
        kept.append(read.text if is_kept else "\n" * part.count("\n"))
    rest = "".join(kept)
    if first_mistake(rest) is not None:  # where parts meet, as in a second [synonyms]
        problems += [_problem_in(rest, path) or syntax_problem(error, text, path)]
    is_lost = not top.text or any(map(is_needed, top.left_out)) or first_mistake(rest) is not None
    return Mistyped(tuple(problems[:MOST_TOLD]), "" if is_lost else rest, not top.left_out)


def _about_headings(text: str, meant: str, path: Path) -> list[Problem]:
    """Tell of every heading of a card that is written otherwise."""
    both = zip(text.split("\n"), meant.split("\n"), strict=True)
    changed = [(number, line.rstrip("\r"), new) for number, (line, new) in enumerate(both, 1) if line != new]
    return [_heading(line, new, number, path) for number, line, new in changed]


def _heading(line: str, new: str, number: int, path: Path) -> Problem:
    bare = _problem_in(line, path)
    if bare is not None:
        return evolve(bare, span=evolve(bare.span, line=number))
    said = line.partition("#")[0].strip()
    help_ = f"write {new.partition('#')[0].strip()}, in lower case and with two brackets"
    span = Span(number, line.index("[") + 1, len(said))
    return Problem("D004", Severity.ERROR, f"{said} is no heading of a deck", help_, path, span, line)


def is_needed(line: str) -> bool:
    """Whether nothing below a line can be judged without it."""
    return line.lstrip().startswith("[") or _OF_ANOTHER_DECK.match(line) is not None


def _read(part: str, path: Path, most: int) -> _Part:
    """Read a part as far as possible: each mistake is mended, or its line left out, to find the next."""
    problems, left_out, text = dict[int, Problem](), list[str](), part
    for _ in range(max(1, min(MOST_IN_A_PART, most))):
        problem = _problem_in(text, path)
        if problem is None:
            return _Part(tuple(problems.values()), text, tuple(left_out))
        if _is_worth_telling(problem, [*problems.values()]) and most > 0:
            problems.setdefault(problem.span.line, problem)
        further = mended_once(text) if len(text) <= LONGEST_PART else None
        if further is None:
            further = without_line(text, problem.span.line)
            left_out.append(problem.source)
        if further is None:
            break
        text = further
    return _Part(tuple(problems.values()))


def _problem_in(part: str, path: Path) -> Problem | None:
    try:
        tomllib.loads(part)
    except tomllib.TOMLDecodeError as error:
        return syntax_problem(error, part, path)
    except (RecursionError, ValueError):
        return file_problem(path, "D001", "this card cannot be read", "take out what is nested, or endless")
    return None


def _is_worth_telling(problem: Problem, told: list[Problem]) -> bool:
    """Whether a mistake is no consequence of another: the rest of a text, or the keys below a heading forgotten."""
    if not told:
        return True
    is_entry = _ENTRY.match(problem.source) is not None
    return is_entry and not any(
        each.message == problem.message and "already" in each.message for each in told
    )


def without_line(text: str, number: int) -> str | None:
    """Put blanks in place of a line, if what is wrong with it ends where the line ends, and the parser then gets further."""
    lines = text.split("\n")
    if len(text) > LONGEST_PART or _GOES_ON.search(lines[number - 1]):
        return None
    blanks = re.sub(r"[^\r]", " ", lines[number - 1])
    new = "\n".join([*lines[: number - 1], blanks, *lines[number:]])
    return new if gets_further(text, new) else None
