"""The parts of a marked answer: their signs, their feedback, and the texts that were typed."""

from collections.abc import Iterator

from attrs import evolve
from textual.content import Content

from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.prose import prose

RIGHT, WRONG = "✓", "✗"
"""Signs for right and wrong that need no colour."""


def sign_of(part: Part) -> tuple[str, str]:
    """Return the sign of a part, right or wrong, and its style."""
    return (RIGHT, "bold $text-success") if part.verdict.is_right else (WRONG, "bold $text-error")


def feedback_block(part: Part, indent: str) -> Iterator[Block]:
    """Return the feedback on a part, if any, indented like its text."""
    if part.feedback:
        yield Block(prose(part.feedback, "$foreground-muted"), Content(indent), rank=Rank.COMMENT)


def typed_line(text: str, number: int) -> Block:
    """Return one of several texts, with its number."""
    lead = Content.styled(f" {number}  ", "bold $text-primary")
    return Block(prose(" ".join(text.split())), lead, rank=Rank.RIGHT)


def typed_block(part: Part) -> Block:
    """Return a text that was typed, with its sign."""
    sign, style = sign_of(part)
    text = " ".join((part.given or LEFT_BLANK).split())
    return Block(prose(text, style), Content.styled(f" {sign} ", style), rank=Rank.OWN)


def corrected_block(part: Part) -> Block:
    """Return a text that was typed with its sign, followed by the right spelling or the right answer if they differ."""
    block = typed_block(part)
    if part.spelling:
        behind = Content.assemble("  ", (prose(part.spelling).plain, "italic"))
    elif part.right and not part.verdict.is_right:
        behind = Content.assemble("  → ", prose(part.right, "bold"))
    else:
        return block
    return evolve(block, text=Content.assemble(block.text, behind))


def single_typed_block(mark: Mark) -> list[Block]:
    """Return the one text that was typed, with its sign; nothing if the learner gave up."""
    return [] if mark.gave_up else [typed_block(part) for part in mark.parts]
