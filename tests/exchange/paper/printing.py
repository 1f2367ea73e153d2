"""Exams on paper, for tests."""

from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.image import Image
from her2quiz.exchange.exporters import exporter_named
from her2quiz.exchange.formats import Exported, ExportOptions
from her2quiz.exchange.paper.bodies import Printing
from her2quiz.exchange.paper.figures import Figures
from her2quiz.exchange.paper.sheet import Paper
from her2quiz.exchange.paper.versions import paper_of
from her2quiz.session.authoring.exchange.export_deck import image_data
from her2quiz.session.services.images.image_file import placed

EXAMPLES = Path(__file__).parents[2] / "example-decks"


def deck(*cards: str, header: str = 'title = "Genes"\nid = "genes"') -> Deck:
    """Read a deck of which all cards are right."""
    reading = read_text("\n".join([header, *(f"[[card]]\n{card}" for card in cards)]), Path("t.toml"))
    assert reading.deck is not None
    assert reading.deck.left_out == 0, reading.diagnostics
    return reading.deck


def every_kind() -> Deck:
    """Read the deck that has a card of every kind, and a drawn field."""
    file = EXAMPLES / "every-kind.toml"
    field = '\n[[card]]\nid = "field"\nquestion = "Which score?"\nfield = "ihc"\n'
    reading = read_text(f"{file.read_text(encoding='utf-8')}{field}", file)
    assert reading.deck is not None
    return evolve(reading.deck, cards=tuple(placed(card, file) for card in reading.deck.cards))


def no_images(_image: Image) -> None:
    """There are no files of images."""


def paper(deck: Deck, seed: int = 1, versions: int = 1, count: int | None = None) -> Paper:
    """Return the exam of a deck."""
    return paper_of(deck, seed, versions, count, Printing(Figures(no_images)))


def printed(deck: Deck, suffix: str, **options: int | str) -> Exported:
    """Write an exam as a file."""
    chosen = ExportOptions(suffix=suffix, stem="t", **options)  # type: ignore[arg-type]
    return exporter_named("paper", chosen).write(deck, image_data)


def text_of(exported: Exported) -> str:
    """Return the file as text."""
    return exported.data.decode()
