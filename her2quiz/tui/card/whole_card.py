"""A whole card on the screen: the opening, the question, the answer, the verdict; and one that is looked up, outside a session."""

from collections.abc import Iterator, Sequence
from os import environ
from zlib import crc32

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.moment import Moment
from her2quiz.session import wording
from her2quiz.session.turn.posing import answered, posed
from her2quiz.session.turn.turn import AnsweredTurn, Turn
from her2quiz.tui.card.arrangement import AnsweredCard, Room, WholeCard
from her2quiz.tui.card.verdict import reason_blocks
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.image_block import LARGEST, SMALL, can_show, image_block
from her2quiz.tui.drawing.text.prose import prose, verbatim
from her2quiz.tui.drawing.text.text_block import text_block
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import Folding, View

NARROW = 60
"""Width in cells below which most lines are wrapped."""

_BADGE = wording.ANSWER_CHANGED.capitalize()
LOWEST_IMAGE = 6
"""Lines of an image in the lowest panel."""

MARGIN = 4
"""Cells left free beside a picture."""


def hint_block(hint: str) -> Block:
    """Return a hint as a block."""
    return text_block(f"Hint: {hint}", "$text-warning")


def whole_card(turn: Turn, view: View, notes: Sequence[Block], room: Room) -> WholeCard:
    """Put the blocks of a card together.

    Args:
        turn: the question, with its answer once given.
        view: the view of the question.
        notes: what else is shown, such as hints.
        room: the room there is.
    """
    opening = [*_opening_blocks(turn.card, room.width, max(SMALL, min(LARGEST, room.lines // 2)))]
    badge = [Block(verbatim(f"! {_BADGE}", "bold $text-warning"))] if turn.answer_changed else []
    question = [*badge, text_block(turn.question.prompt)]
    if isinstance(turn, AnsweredTurn):
        parts = view.blocks(turn.mark)
        return AnsweredCard(turn, opening, question, parts, notes, view.shows_answer).arranged(room)
    if isinstance(view, Folding):
        view.is_folded = room.is_low or room.width < NARROW
    answering = view.blocks(None)
    is_apart = answering and notes and not room.is_low
    below = [*answering, *([BLANK] if is_apart else []), *notes]
    blocks = [*opening, *question, BLANK, *below, *([BLANK] if below else [])]
    return WholeCard(blocks, 0 if turn.card.picture or turn.card.image else len(opening))


def looked_up(card: Card, now: Moment) -> AnsweredTurn:
    """Return a card as if it was asked and not known; always in the same way."""
    turn = posed(card, crc32(card.key.encode()), now)
    return answered(turn, _shown_answer(turn.question), now)


def _shown_answer(question: AnyQuestion) -> Answer:
    """Return the answer beside which all that is right shows: none at all, but for lists to tick, where that is missed."""
    if isinstance(question, SelectAll):
        return Ticked(frozenset(place for place, option in enumerate(question.options) if option.is_right))
    return GaveUp()


def face_blocks(turn: AnsweredTurn, width: int, lines: int) -> list[Block]:
    """Return the question with its story and image, what is right, and the reason.

    Args:
        turn: the card, looked up.
        width: cells of a line.
        lines: how many lines can be seen at once.
    """
    view = view_of(turn.question)
    parts = view.blocks(turn.mark)
    answer = parts or [text_block(turn.mark.right_answer, "bold $text-success")]
    return [
        *_opening_blocks(turn.card, width, max(LOWEST_IMAGE, lines // 2)),
        text_block(turn.question.prompt, "bold"),
        BLANK,
        *answer,
        *_spaced([*reason_blocks(turn)]),
    ]


def _spaced(blocks: list[Block]) -> list[Block]:
    """Put an empty line before blocks, if there are any."""
    return [BLANK, *blocks] if blocks else []


def _opening_blocks(card: Card, width: int, rows: int = LARGEST) -> Iterator[Block]:
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
