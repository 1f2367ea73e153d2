"""From an entry of a deck's data to its position in the file."""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.toml.diagnostic import Diagnostic, order
from her2quiz.deckfile.toml.positions import Spans, find_spans
from her2quiz.deckfile.toml.where import Position, Where


def located(diagnostics: Iterable[Diagnostic], text: str) -> tuple[Diagnostic, ...]:
    """Add positions to diagnostics, each given once, and sort them; without any, the text is not walked."""
    diagnostics = list(dict.fromkeys(diagnostics))  # a value that is read twice is wrong once
    if not diagnostics:
        return ()
    spans = find_spans(text)
    return tuple(sorted((_located(each, spans) for each in diagnostics), key=order))


def in_file(diagnostics: Iterable[Diagnostic], file: Path) -> tuple[Diagnostic, ...]:
    """Name the file in diagnostics: what finds them need not know it."""
    return tuple(evolve(diagnostic, file=file) for diagnostic in diagnostics)


def _located(diagnostic: Diagnostic, spans: Spans) -> Diagnostic:
    message = diagnostic.message
    if diagnostic.also is not None:
        message = message.replace("{line}", f"line {spans.key(diagnostic.also).line}")
    position = _position(diagnostic.where, spans)
    return evolve(diagnostic, message=message, also=None, position=position)


def _position(where: Where, spans: Spans) -> Position:
    if where.words is not None:
        very_words = spans.words_in(where.path, where.words.start, where.words.text)
        if very_words is not None:
            return very_words
    if where.line is not None:
        return spans.line_in(where.path, where.line)
    return spans.key(where.path) if where.at_key else spans.value(where.path)
