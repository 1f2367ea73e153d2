"""Where in its file a card stands."""

from pathlib import Path

from her2quiz.deckfile.read import read_deck
from her2quiz.deckfile.spans import find_spans


def line_of(file: Path, key: str) -> int:
    """Give the line on which a card begins; 1 if it cannot be told."""
    path = read_deck(file).paths.get(key)
    if path is None:
        return 1
    return find_spans(file.read_text(encoding="utf-8-sig")).key(path).line
