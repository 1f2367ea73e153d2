"""The parts of a marked answer: their signs, their feedback, and the texts that were typed."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose

RIGHT, WRONG = "✓", "✗"
"""Signs that show without colour what is right and what is not."""


def sign_of(part: Part) -> tuple[str, str]:
    """Give the sign of a part that is right or not, and its style."""
    return (RIGHT, "bold $text-success") if part.verdict.is_right else (WRONG, "bold $text-error")


def feedback_block(part: Part, indent: str) -> Iterator[Block]:
    """Give what the author says about a part, if anything; indented as far as its text."""
    if part.feedback:
        yield Block(prose(part.feedback, "$foreground-muted"), Content(indent))


def typed_line(text: str, number: int) -> Block:
    """Give one of several texts, with its number."""
    return Block(prose(" ".join(text.split())), Content.styled(f" {number}  ", "bold $text-primary"))


def typed_block(part: Part) -> Block:
    """Give a text that was typed, with its sign."""
    sign, style = sign_of(part)
    text = " ".join((part.given or LEFT_BLANK).split())
    return Block(prose(text, style), Content.styled(f" {sign} ", style))


def corrected_block(part: Part) -> Block:
    """Give a text that was typed with its sign; a misspelled one with its spelling, a wrong one with what is right."""
    block = typed_block(part)
    if part.spelling:
        behind = Content.assemble("  ", (prose(part.spelling).plain, "italic"))
    elif part.right and not part.verdict.is_right:
        behind = Content.assemble("  → ", prose(part.right, "bold"))
    else:
        return block
    return Block(Content.assemble(block.text, behind), block.lead)


def single_typed_block(mark: Mark) -> list[Block]:
    """Give the one text that was typed, with its sign; nothing if the learner gave up."""
    return [] if mark.gave_up else [typed_block(part) for part in mark.parts]
