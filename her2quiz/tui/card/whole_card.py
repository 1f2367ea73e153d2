"""A whole card on the screen: the opening, the question, the answer, the verdict."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.session import wording
from her2quiz.session.study.turn import AnsweredTurn, ScheduledTurn, Turn
from her2quiz.tui.card.verdict import verdict_blocks
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.opening import opening_blocks
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import Folding, View

NARROW = 60
"""Width in cells below which most lines are wrapped."""

_BADGE = wording.ANSWER_CHANGED.capitalize()


@frozen
class WholeCard:
    """The blocks of a card."""

    blocks: Sequence[Block]
    """The blocks, from the top."""

    main: int
    """The block to scroll to: the question, or after the answer the verdict."""


def hint_block(hint: str) -> Block:
    """Return a hint as a block."""
    return Block(prose(f"Hint: {hint}", "$text-warning"))


def whole_card(turn: Turn, view: View, notes: Sequence[Block], *, width: int, is_low: bool) -> WholeCard:
    """Put the blocks of a card together.

    Args:
        turn: the question, with its answer once given.
        view: the view of the question.
        notes: what else is shown, such as hints.
        width: of the page, in cells.
        is_low: whether the screen is low.
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
    verdict = [*verdict_blocks(answered, view, is_low=is_low), *_leech_blocks(answered)]
    return WholeCard([*blocks, *verdict], len(blocks))


def _leech_blocks(turn: AnsweredTurn) -> list[Block]:
    """Return what there is to say of a card that is missed again and again."""
    if not isinstance(turn, ScheduledTurn) or turn.leech is None:
        return []
    first, *rest = turn.leech.lines()
    return [BLANK, Block(prose(first, "bold $text-warning")), *(Block(prose(line)) for line in rest)]
