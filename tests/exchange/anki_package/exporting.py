"""Decks as packages of Anki, and back again."""

from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.image import Image
from her2quiz.exchange.exporters import exporter_named
from her2quiz.exchange.formats import Exported, ExportOptions, Imported
from tests.exchange.anki.packages import imported

PNG = b"\x89PNG\r\n\x1a\n and so on"
NOW = 1_790_000_000.0


def deck(*cards: str, header: str = 'title = "Genes"\nid = "genes"') -> Deck:
    """Read a deck of which all cards are right."""
    reading = read_text("\n".join([header, *(f"[[card]]\n{card}" for card in cards)]), Path("t.toml"))
    assert reading.deck is not None
    assert reading.deck.left_out == 0, reading.diagnostics
    return reading.deck


def image(named: Image) -> bytes | None:
    """Return a file for each image but one that is called missing."""
    return None if "missing" in named.file else PNG + named.file.encode()


def exported(deck: Deck, now: float = NOW) -> Exported:
    """Write a package."""
    return exporter_named("anki", ExportOptions(now)).write(deck, image)


def back(folder: Path, deck: Deck) -> Imported:
    """Return what our import reads of the package of a deck."""
    return imported(folder, exported(deck).data)
