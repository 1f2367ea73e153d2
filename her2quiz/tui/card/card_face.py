"""A card with its answer as it is looked up, outside a session: nothing is asked, and no verdict is given."""

from zlib import crc32

from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.moment import Moment
from her2quiz.session.turn.posing import answered, posed
from her2quiz.session.turn.turn import AnsweredTurn
from her2quiz.tui.card.verdict import reason_blocks
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.opening import opening_blocks
from her2quiz.tui.drawing.text.text_block import text_block
from her2quiz.tui.kinds.registry import view_of

LOWEST_IMAGE = 6
"""Lines of an image in the lowest panel."""


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
        *opening_blocks(turn.card, width, max(LOWEST_IMAGE, lines // 2)),
        text_block(turn.question.prompt, "bold"),
        BLANK,
        *answer,
        *_spaced([*reason_blocks(turn)]),
    ]


def _spaced(blocks: list[Block]) -> list[Block]:
    """Put an empty line before blocks, if there are any."""
    return [BLANK, *blocks] if blocks else []
