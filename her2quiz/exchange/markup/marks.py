"""Words with their styles as text of the deck language: marks where they are read, a backslash where a sign is meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from attrs import frozen

from her2quiz.domain.text.line_ends import kept_ends
from her2quiz.domain.text.protected import FORMULA
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.markup.formulas import keep_dollars, with_kept_dollars

_MARK = re.compile(r"[*`~^_$]|(?<=\\)[|{}-]")
_ALWAYS = re.compile(r"`|(?<=\\)[*~^_$|{}-]")
"""A backtick, which might have its pair in another line, and what would lose the backslash that stands before it."""
_SMALL = re.compile(r"[^\s~^]{1,30}")
_NEITHER_WORD_NOR_MARK = re.compile(r"[^\w*`~\\]+|_")
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_STARTS = re.compile(r"\s*(?:[-*+•]\s|\d{1,3}[.)]\s|\||`{3}|~{3})")


class Face(Enum):
    """How words stand out."""

    BOLD = auto()
    ITALIC = auto()
    CODE = auto()
    LOWERED = auto()
    RAISED = auto()


@frozen
class Run:
    """Some words of a line that stand out alike."""

    text: str
    """The words; formulas as the deck language has them."""

    faces: frozenset[Face] = frozenset()
    """How they stand out."""


def marked(runs: Iterable[Run]) -> str:
    """Return a line of the deck language that reads as the runs do; styles that it cannot say are left out."""
    runs = _merged(runs)
    plain = "".join(run.text for run in runs)
    if not any(run.faces for run in runs) and not _MARK.search(plain):
        return plain
    return next((line for line in _tries(runs) if _same(line, plain)), plain)


def literal(text: str) -> str:
    """Return a text of the deck language that reads as a plain text does, whatever signs that has."""
    if not _MARK.search(text):
        return text
    return "\n".join(marked((Run(line),)) for line in text.split("\n"))


def typed_literal(text: str) -> str:
    """Return a text that is typed, or chosen by its words, as `literal` does: nobody types a formula between dollars."""
    return with_kept_dollars(literal(keep_dollars(text))) if "$" in text else literal(text)


def with_kept_ends(text: str) -> str:
    """Return a text whose line ends all stay: a backslash ends those lines that would be joined with the next."""
    return "\n\n".join(_kept(paragraph.split("\n")) for paragraph in _EMPTY_LINES.split(text.rstrip()))


def _kept(lines: list[str]) -> str:
    if any(map(_STARTS.match, lines)):
        return "\n".join(lines)
    ends = [*kept_ends(lines), True]
    return "\n".join(
        line if is_kept else f"{line.rstrip()} \\" for line, is_kept in zip(lines, ends, strict=True)
    )


def _tries(runs: Sequence[Run]) -> Iterator[str]:
    """Write a line with as few signs as may do, then with more of them."""
    yield _line(runs, _ALWAYS)
    yield _line(runs, _MARK)
    yield _line(_bare(runs), _MARK)


def _same(line: str, plain: str) -> bool:
    """Whether a line has the same words; those of formulas cannot be compared."""
    if FORMULA.search(plain):
        return True
    said, meant = (_NEITHER_WORD_NOR_MARK.sub("", text) for text in (words_of(line), plain))
    return said == meant


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Join neighbours that stand out alike, and move spaces out of what stands out."""
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].faces == run.faces:
            merged[-1] = Run(merged[-1].text + run.text, run.faces)
        else:
            merged.append(run)
    spread: list[Run] = []
    for run in merged:
        said = run.text.strip() if run.faces else run.text
        before, _, after = run.text.partition(said) if said else (run.text, "", "")
        spread += [each for each in (Run(before), Run(said, run.faces), Run(after)) if each.text]
    return spread


def _bare(runs: Iterable[Run]) -> list[Run]:
    return [Run(run.text, run.faces - {Face.BOLD, Face.ITALIC}) for run in runs]


def _line(runs: Sequence[Run], escaped: re.Pattern[str]) -> str:
    return "".join(_run(run, escaped) for run in runs)


def _run(run: Run, escaped: re.Pattern[str]) -> str:
    if Face.CODE in run.faces:
        ticks = "``" if "`" in run.text else "`"
        return f"{ticks}{run.text}{ticks}"
    text = _escaped(run.text, escaped)
    for face, mark in ((Face.LOWERED, "~"), (Face.RAISED, "^")):
        if face in run.faces and _SMALL.fullmatch(text):
            text = f"{mark}{text}{mark}"
    is_italic = Face.ITALIC in run.faces and not run.text[:1].isdecimal()  # *17 is the name of an allele
    stars = "*" * (2 * (Face.BOLD in run.faces) + is_italic)
    return f"{stars}{text}{stars}"


def _escaped(text: str, signs: re.Pattern[str]) -> str:
    """Put a backslash before each sign that could be a mark, formulas aside."""
    pieces, end = list[str](), 0
    for found in FORMULA.finditer(text):
        pieces += [signs.sub(r"\\\g<0>", text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*pieces, signs.sub(r"\\\g<0>", text[end:])])
