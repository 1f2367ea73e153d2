"""What comes before a question: the story so far, and the picture."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.deck.card import Card
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.drawing.text_block import text_block

MARGIN = 4
"""Cells left free beside a picture."""


def opening_blocks(card: Card, width: int) -> Iterator[Block]:
    """Return the story, and the picture, or its description where the picture does not fit.

    Args:
        card: the card.
        width: of the page, in cells.
    """
    if card.story:
        yield text_block(card.story, "$foreground-muted")
        yield BLANK
    lines = [Content(printable(line)) for line in card.picture.split("\n")] if card.picture else []
    if lines and max(line.cell_length for line in lines) <= width - MARGIN:
        yield from (Block(line, is_drawing=True) for line in lines)
        yield BLANK
    elif card.alt:
        yield Block(prose(f"Picture: {card.alt}"))
        yield BLANK
