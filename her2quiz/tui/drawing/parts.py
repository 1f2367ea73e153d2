"""The parts of a marked answer: their signs, their feedback, and the texts that were typed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from textual.content import Content

from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.row import Row, widest_of
from her2quiz.tui.drawing.text.prose import prose, verbatim

RIGHT, WRONG = "✓", "✗"
"""Signs for right and wrong that need no colour."""

COMMENT = "dim"
"""The style of what the author says about a part: paler than the part, below which it is indented."""


def sign_of(part: Part) -> tuple[str, str]:
    """Return the sign of a part, right or wrong, and its style."""
    return (RIGHT, "bold $text-success") if part.verdict.is_right else (WRONG, "bold $text-error")


def feedback_block(part: Part, indent: str) -> Iterator[Block]:
    """Return the feedback on a part, if any, indented like its text."""
    if part.feedback:
        yield Block(prose(part.feedback, COMMENT), Content(indent), rank=Rank.COMMENT)


def typed_line(text: str, number: int) -> Block:
    """Return one of several texts that were typed, with its number."""
    lead = Content.styled(f" {number}  ", "bold $text-primary")
    return Block(verbatim(" ".join(text.split())), lead, rank=Rank.RIGHT)


def right_line(text: str, number: int) -> Block:
    """Return one of several right answers, with its number."""
    return replace(typed_line("", number), text=prose(text))


def typed_block(part: Part) -> Block:
    """Return a text that was typed, with its sign."""
    sign, style = sign_of(part)
    text = " ".join((part.given or LEFT_BLANK).split())
    return Block(verbatim(text, style), Content.styled(f" {sign} ", style), rank=Rank.OWN)


def corrected_blocks(parts: Sequence[Part]) -> list[Block]:
    """Return texts that were typed, each with its sign, and beside it the right spelling, wording or answer if they differ."""
    wrong = [part for part in parts if part.right and not part.verdict.is_right]
    widest = widest_of([(typed_block(part).text, prose(part.right)) for part in wrong])
    return [_corrected(part, widest) for part in parts]


def _corrected(part: Part, widest: tuple[int, int]) -> Block:
    block = typed_block(part)
    beside = part.spelling or part.wording
    if beside:
        return replace(block, text=Content.assemble(block.text, "  ", verbatim(beside, "italic")))
    if part.right and not part.verdict.is_right:
        return Row(prose(part.right, "bold"), block.lead, rank=block.rank, left=block.text, widest=widest)
    return block


def single_typed_block(mark: Mark) -> list[Block]:
    """Return the one text that was typed, with its sign; nothing if the learner gave up."""
    return [] if mark.gave_up else [typed_block(part) for part in mark.parts]
