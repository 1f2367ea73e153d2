"""What comes before a question: the story so far, and the picture."""

from collections.abc import Iterator
from os import environ

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.deck.card import Card
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.image_block import LARGEST, can_show, image_block
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.drawing.text.text_block import text_block

MARGIN = 4
"""Cells left free beside a picture."""


def opening_blocks(card: Card, width: int, rows: int = LARGEST) -> Iterator[Block]:
    """Return the story, and the image, or the picture, or its description where the picture does not fit.

    Args:
        card: the card.
        width: of the page, in cells.
        rows: the lines that an image takes at most.
    """
    if card.story:
        yield text_block(card.story, "$foreground-muted")
        yield BLANK
    if card.image is not None and (can_show(environ) or not card.picture):
        yield image_block(card.image, rows)
        yield BLANK
        return
    lines = [Content(printable(line)) for line in card.picture.split("\n")] if card.picture else []
    if lines and max(line.cell_length for line in lines) <= width - MARGIN:
        yield from (Block(line, is_drawing=True) for line in lines)
        yield BLANK
    elif card.alt:
        yield Block(prose(f"Picture: {card.alt}"))
        yield BLANK
