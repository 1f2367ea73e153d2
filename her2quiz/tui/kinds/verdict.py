"""What is said after an answer: the verdict, the reason, the source."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.marking.answer import Entered, Picked
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.study.turn import Given, Posed, verdict_on
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import View


def verdict_blocks(posed: Posed, given: Given, view: View, *, is_low: bool) -> Iterator[Block]:
    """Give the verdict on an answer, the author's word on it, the reason and the source.

    Args:
        posed: the question.
        given: the answer.
        view: what stands above the verdict.
        is_low: whether there is so little room that what stands above may be out of sight.
    """
    yield Block(_verdict(posed, given, view))
    if given.mark.feedback and not view.shows_answer and (is_low or not isinstance(given.answer, Picked)):
        yield Block(prose(given.mark.feedback))
    if posed.card.why:
        yield Block(prose(posed.card.why))
    source = wording.provenance(posed.card, given.at.day)
    if source:
        yield Block(prose(source, "$foreground-muted"))


def _verdict(posed: Posed, given: Given, view: View) -> Content:
    mark = given.mark
    answer = prose(mark.right_answer, "bold")
    if mark.score is None:
        return answer
    if mark.is_right:
        return Content.assemble(("Right. ", "bold $text-success"), _shown(given, answer))
    rest = prose(mark.feedback) if view.shows_answer else Content.assemble("The answer is ", answer)
    is_missed = posed.proposed(mark.score) is Rating.AGAIN
    style = "bold $text-error" if is_missed else "bold $text-warning"
    return Content.assemble((f"{verdict_on(posed, given)}. ", style), rest)


def _shown(given: Given, answer: Content) -> Content:
    """Say a typed answer again, and how it is spelled if it was not."""
    if given.mark.spelling:
        return Content.assemble("It is spelled ", prose(given.mark.spelling, "bold"), ".")
    return answer if isinstance(given.answer, Entered) else Content("")
