"""Where in its file a card stands."""

from pathlib import Path

from her2quiz.deckfile.read import read_deck
from her2quiz.deckfile.spans import find_spans


def line_of(file: Path, key: str) -> int:
    """Give the line on which a card begins; of one that cannot be read, the line of the first mistake, or 1."""
    reading = read_deck(file)
    path = reading.paths.get(key)
    if path is None:
        return reading.mistakes[0].span.line if reading.mistakes else 1
    return find_spans(file.read_text(encoding="utf-8-sig")).key(path).line
