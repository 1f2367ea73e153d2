"""What is shown after an answer: the verdict, the reason, the source."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.marking.answer import Entered, Picked
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.study.turn import AnsweredTurn
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import View


def verdict_blocks(turn: AnsweredTurn, view: View, *, is_low: bool) -> Iterator[Block]:
    """Return the verdict on an answer, the author's feedback, the reason and the source.

    Args:
        turn: the question with its answer.
        view: the view above the verdict.
        is_low: whether the screen is so low that the view may be scrolled out of sight.
    """
    yield Block(_verdict(turn, view))
    if turn.mark.feedback and not view.shows_answer and (is_low or not isinstance(turn.answer, Picked)):
        yield Block(prose(turn.mark.feedback))
    if turn.card.why:
        yield Block(prose(turn.card.why))
    source = wording.provenance(turn.card, turn.at.day)
    if source:
        yield Block(prose(source, "$foreground-muted"))


def _verdict(turn: AnsweredTurn, view: View) -> Content:
    mark = turn.mark
    answer = prose(mark.right_answer, "bold")
    if mark.score is None:
        return answer
    if mark.is_right:
        return Content.assemble(("Right. ", "bold $text-success"), _shown(turn, answer))
    rest = prose(mark.feedback) if view.shows_answer else Content.assemble("The answer is ", answer)
    is_missed = turn.rating_for(mark) is Rating.AGAIN
    style = "bold $text-error" if is_missed else "bold $text-warning"
    return Content.assemble((f"{turn.verdict}. ", style), rest)


def _shown(turn: AnsweredTurn, answer: Content) -> Content:
    """Return a typed answer again, or its right spelling if it was misspelled."""
    if turn.mark.spelling:
        return Content.assemble("The right spelling is ", prose(turn.mark.spelling, "bold"), ".")
    return answer if isinstance(turn.answer, Entered) else Content("")
