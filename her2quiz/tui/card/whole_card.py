"""A whole card on the screen: what stands above the question, the question, the answer, the verdict."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.session import wording
from her2quiz.session.study.turn import AnsweredTurn, Turn
from her2quiz.tui.card.verdict import verdict_blocks
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.opening import opening_blocks
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import Folding, View

NARROW = 60
"""Cells below which lines are likely to be wrapped."""

_BADGE = wording.ANSWER_CHANGED.capitalize()


@frozen
class WholeCard:
    """All blocks of a card."""

    blocks: Sequence[Block]
    """From the top."""

    main: int
    """From which block on as much as possible should be seen: the question, and once it is answered the verdict."""


def hint_block(hint: str) -> Block:
    """Give a hint."""
    return Block(prose(f"Hint: {hint}", "$text-warning"))


def whole_card(turn: Turn, view: View, notes: Sequence[Block], *, width: int, is_low: bool) -> WholeCard:
    """Put a card together.

    Args:
        turn: the question, with its answer once given.
        view: of the question.
        notes: what else is said, such as hints.
        width: of the page, in cells.
        is_low: whether there is little room below each other.
    """
    if isinstance(view, Folding):
        view.is_folded = is_low or width < NARROW
    opening = [*opening_blocks(turn.card, width)]
    badge = [Block(prose(f"! {_BADGE}", "bold $text-warning"))] if turn.answer_changed else []
    question = [*opening, *badge, Block(prose(turn.question.prompt)), BLANK]
    answered = turn if isinstance(turn, AnsweredTurn) else None
    below = [*view.blocks(answered.mark if answered else None), *notes]
    blocks = [*question, *below, BLANK] if below else question
    if answered is None:
        return WholeCard(blocks, 0 if turn.card.picture else len(opening))
    return WholeCard([*blocks, *verdict_blocks(answered, view, is_low=is_low)], len(blocks))
