"""Marked pairs: each item with the learner's choice and, if that is wrong, the right one after it."""

from dataclasses import replace

from textual.content import Content

from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.parts import RIGHT, feedback_block, sign_of
from her2quiz.tui.drawing.row import GAP, Row, widest_of
from her2quiz.tui.drawing.text.prose import prose


def marked_pairs(mark: Mark) -> list[Block]:
    """Return the items, each with its sign; without signs and with the right choices only if the learner gave up."""
    rows = [_row(part, gave_up=mark.gave_up) for part in mark.parts]
    widest = widest_of(
        [(row.left, row.text + GAP + row.instead if row.instead else row.text) for row in rows]
    )
    return [
        block
        for part, row in zip(mark.parts, rows, strict=True)
        for block in (replace(row, widest=widest), *feedback_block(part, "     "))
    ]


def _row(part: Part, *, gave_up: bool) -> Row:
    """Return an item with the learner's choice, then the right one if that is another."""
    item, right = prose(part.text), prose(part.right, "bold")
    if gave_up:
        return Row(right, Content("   "), rank=Rank.OWN, left=item)
    sign, style = sign_of(part)
    lead = Content.styled(f" {sign} ", style)
    if part.verdict.is_right:
        return Row(right, lead, left=item)
    given = prose(part.given or LEFT_BLANK, "italic $text-error")
    instead = Content.assemble((f"{RIGHT} ", "bold $text-success"), right)
    return Row(given, lead, rank=Rank.OWN, left=item, instead=instead)
