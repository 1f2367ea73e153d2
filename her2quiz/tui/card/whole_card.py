"""A whole card on the screen: the opening, the question, the answer, the verdict."""

from collections.abc import Sequence

from her2quiz.session import wording
from her2quiz.session.turn.turn import AnsweredTurn, Turn
from her2quiz.tui.card.arrangement import AnsweredCard, Room, WholeCard
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.image_block import LARGEST, SMALL
from her2quiz.tui.drawing.opening import opening_blocks
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.drawing.text.text_block import text_block
from her2quiz.tui.kinds.view import Folding, View

NARROW = 60
"""Width in cells below which most lines are wrapped."""

_BADGE = wording.ANSWER_CHANGED.capitalize()


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
    opening = [*opening_blocks(turn.card, room.width, max(SMALL, min(LARGEST, room.lines // 2)))]
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
