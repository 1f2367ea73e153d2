"""Lines of a text or of a list, each with the position where mistakes in it are reported."""

import re
import unicodedata

from attrs import evolve, frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import indent, split_feedback, written_otherwise
from her2quiz.deckfile.grammar.typed_letters import are_in_order, bullets_before, letters_before
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.characters import stream_safe

_GOES_ON = re.compile(r"\s+[^\W\d_A-Z][^(){}\[\]=;<>`$#/\\]*$")
_PROSE = re.compile(r"[^(){}\[\]=;<>`$#/\\]*[^\W\d_],?\s*")
"""Lines of words, the second of which may begin in the middle of a sentence; none has a sign of code."""


@frozen
class TextLine:
    """One line that says something."""

    text: str
    """What it says, without its feedback."""

    feedback: str
    """The feedback after ` -- `."""

    number: int
    """Which line of the text it is, or which item of the list, from 0."""


def as_shown(text: str) -> str:
    """Return a text as learners see it: two that differ only in blanks look the same."""
    if text.isascii():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(stream_safe(text).split()))


def text_lines(table: Table, key: str) -> tuple[TextLine, ...]:
    """Read the lines under a key; empty lines are skipped, and anything but texts is reported."""
    value = table.get(key)
    if isinstance(value, str):
        texts = value.split("\n")
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        texts = value
    else:
        help_ = f'write {key} = """ and one item on each line'
        table.report("D103", f"'{key}' must be lines of text", help_, table.at(key))
        return ()
    if table.is_too_long(key, sum(map(bool, map(str.strip, texts)))):
        return ()
    numbered = [(number, text) for number, text in enumerate(texts) if text.strip()]
    numbered = _joined(numbered) if key == "order" and isinstance(value, str) else numbered
    lines = [TextLine(*split_feedback(text), number) for number, text in numbered]
    return _without_bullets(table, key, lines)


def _joined(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Join a line of prose that is further in than the others, and so was wrapped, to the one above; code stays as it is."""
    margin = min((indent(text) for _, text in lines[1:]), default=0)
    kept = list[tuple[int, str]]()
    for number, text in lines:
        above = kept[-1][1] if kept else ""
        if (
            above
            and indent(text) > max(margin, indent(above))
            and _GOES_ON.match(text)
            and _PROSE.fullmatch(above)
        ):
            kept[-1] = (kept[-1][0], f"{above.rstrip()} {text.strip()}")
        else:
            kept.append((number, text))
    return kept


def _without_bullets(table: Table, key: str, lines: list[TextLine]) -> tuple[TextLine, ...]:
    """Take off bullets and numbers that are before all lines; lines that begin with an arrow have none."""
    bare = [line for line in lines if not line.text.startswith("->")]
    texts = [line.text for line in bare]
    typed = bullets_before(texts) or (letters_before(texts) if key != "groups" else [])
    if not typed:
        return tuple(lines)
    if key == "order" and not are_in_order(typed):
        message = "these lines are numbered in another order than that in which they stand"
        help_ = "put them in the right order, and remove the numbers"
        table.report("D144", message, help_, table.at_line(key, bare[0].number, typed[0].strip()))
        return tuple(lines)
    fixes = (
        written_otherwise(table, key, line.number, mark, "") for line, mark in zip(bare, typed, strict=True)
    )
    message = f"these lines begin with bullets or numbers, such as {typed[0].strip()}, which are left out"
    help_ = "remove them: lines of this kind have none"
    where = table.at_line(key, bare[0].number, typed[0].strip())
    table.report("D128", message, help_, where, severity=Severity.WARNING, fixes=tuple(fixes))
    marks = {line.number: len(mark) for line, mark in zip(bare, typed, strict=True)}
    return tuple(evolve(line, text=line.text[marks.get(line.number, 0) :]) for line in lines)
