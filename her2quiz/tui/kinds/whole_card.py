"""A whole card on the screen: what stands above the question, the question, the answer, the verdict."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.session import wording
from her2quiz.session.study.turn import Given, Posed
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.opening import opening_blocks
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.verdict import verdict_blocks
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


def whole_card(
    posed: Posed, given: Given | None, view: View, notes: Sequence[Block], *, width: int, is_low: bool
) -> WholeCard:
    """Put a card together.

    Args:
        posed: the question.
        given: the answer, once there is one.
        view: the question's face.
        notes: what was said besides, such as hints.
        width: of the page, in cells.
        is_low: whether there is little room below each other.
    """
    if isinstance(view, Folding):
        view.is_folded = is_low or width < NARROW
    opening = [*opening_blocks(posed.card, width)]
    badge = [Block(prose(f"! {_BADGE}", "bold $text-warning"))] if posed.answer_changed else []
    question = [*opening, *badge, Block(prose(posed.question.prompt)), BLANK]
    below = [*view.blocks(given.mark if given else None), *notes]
    blocks = [*question, *below, BLANK] if below else question
    if given is None:
        return WholeCard(blocks, 0 if posed.card.picture else len(opening))
    return WholeCard([*blocks, *verdict_blocks(posed, given, view, is_low=is_low)], len(blocks))
