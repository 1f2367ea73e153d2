"""What is shown after an answer: the verdict, the reason, the source."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.marking.answer import Entered, Picked
from her2quiz.domain.marking.mark import Verdict
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.turn.turn import AnsweredTurn
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.image_block import image_block
from her2quiz.tui.drawing.text.prose import prose, verbatim
from her2quiz.tui.drawing.text.text_block import text_block


def verdict_block(turn: AnsweredTurn, *, shows_answer: bool) -> Block:
    """Return the verdict on an answer.

    Args:
        turn: the question with its answer.
        shows_answer: whether the right answer is shown beside the verdict; then it says how much was right.
    """
    if turn.mark.score is None:
        return text_block(turn.mark.right_answer, "bold")
    return Block(_verdict(turn, shows_answer=shows_answer))


def feedback_blocks(turn: AnsweredTurn, *, shows_comments: bool) -> Iterator[Block]:
    """Return what the author says about this answer.

    Args:
        turn: the question with its answer.
        shows_comments: whether what the author says about each option is shown beside it.
    """
    is_said = _says_what_is_missing(turn) or (shows_comments and isinstance(turn.answer, Picked))
    if turn.mark.feedback and not is_said:
        wrong = [part.text for part in turn.mark.parts if part.verdict is Verdict.WRONG]
        choice = f"{wrong[0]}: " if wrong and isinstance(turn.answer, Picked) else ""
        yield text_block(choice + turn.mark.feedback)


def reason_blocks(turn: AnsweredTurn) -> Iterator[Block]:
    """Return the reason, what the deck wants a learner to keep in mind, and the source."""
    if turn.card.why:
        yield text_block(turn.card.why)
    if turn.card.why_image:
        yield image_block(turn.card.why_image)
    if turn.disclaimer:
        yield Block(prose(turn.disclaimer, "$text-warning"))
    source = wording.provenance(turn.card, turn.at.day)
    if source:
        yield Block(prose(source, "$foreground-muted"))


def _verdict(turn: AnsweredTurn, *, shows_answer: bool) -> Content:
    mark = turn.mark
    answer = prose(mark.right_answer, "bold")
    if mark.is_right:
        return _right(turn, answer)
    says_how_much = shows_answer or _says_what_is_missing(turn)
    rest = prose(mark.feedback) if says_how_much else Content.assemble("The answer is: ", answer)
    is_missed = turn.rating_for(mark) is Rating.AGAIN
    style = "bold $text-error" if is_missed else "bold $text-warning"
    why = f" {turn.why_wrong}" if turn.why_wrong else ""
    return Content.assemble((f"{turn.verdict}. ", style), rest, why)


def _says_what_is_missing(turn: AnsweredTurn) -> bool:
    """Whether the mark says which names are missing; the others stand above it, so that the answer need not follow."""
    return isinstance(turn.answer, Named) and any(part.verdict is Verdict.RIGHT for part in turn.mark.parts)


def _right(turn: AnsweredTurn, answer: Content) -> Content:
    """Return the verdict on a right answer, with the right spelling, or what the card gives where another text was typed."""
    style = "bold $text-success"
    if turn.mark.spelling:
        spelling = verbatim(turn.mark.spelling, "bold")
        return Content.assemble(("Right. ", style), "The right spelling is ", spelling, ".")
    if isinstance(turn.answer, Entered) and turn.answer.text.split() != answer.plain.split():
        return Content.assemble(("Right: ", style), answer)
    return Content.styled("Right.", style)
