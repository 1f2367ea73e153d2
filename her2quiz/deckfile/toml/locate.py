"""From an entry of a deck's data to its position in the file."""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.toml.diagnostic import Diagnostic, order
from her2quiz.deckfile.toml.positions import Spans, find_spans
from her2quiz.deckfile.toml.where import Position, Where


def located(diagnostics: Iterable[Diagnostic], text: str, file: Path) -> tuple[Diagnostic, ...]:
    """Add file and position to diagnostics, each given once, and sort them; without any, the text is not walked."""
    diagnostics = list(dict.fromkeys(diagnostics))  # a value that is read twice is wrong once
    if not diagnostics:
        return ()
    spans = find_spans(text)
    return tuple(sorted((_located(each, spans, file) for each in diagnostics), key=order))


def _located(diagnostic: Diagnostic, spans: Spans, file: Path) -> Diagnostic:
    message = diagnostic.message
    if diagnostic.also is not None:
        message = message.replace("{line}", f"line {spans.key(diagnostic.also).line}")
    position = _position(diagnostic.where, spans)
    return evolve(diagnostic, message=message, also=None, file=file, position=position)


def _position(where: Where, spans: Spans) -> Position:
    if where.words is not None:
        very_words = spans.words_in(where.path, where.words.start, where.words.text)
        if very_words is not None:
            return very_words
    if where.line is not None:
        return spans.line_in(where.path, where.line)
    return spans.key(where.path) if where.at_key else spans.value(where.path)
