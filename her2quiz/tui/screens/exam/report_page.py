"""What the report of an exam says on the screen."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from her2quiz.domain.exam.report import ExamReport, ReportedPart, ReportedQuestion, TopicScore
from her2quiz.session.exam import report_words as words
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.parts import RIGHT, WRONG
from her2quiz.tui.drawing.text.prose import verbatim

_DIM = "$foreground-muted"
_BAR, _SHORT_BAR, _NARROW = 20, 5, 72
"""Cells of a bar, and below how many cells of a screen it is shorter."""

_PART_SIGNS = {
    "right": (RIGHT, "$text-success"),
    "wrong": (WRONG, "$text-error"),
    "missed": ("→", "$text-success"),
}


def report_blocks(report: ExamReport, width: int) -> Iterator[Block]:
    """Return the report from top to bottom.

    Args:
        report: the report.
        width: cells of the screen.
    """
    bar = _BAR if width >= _NARROW else _SHORT_BAR
    style = "bold $text-success" if report.is_passed else "bold $text-warning"
    yield Block(verbatim(words.score_line(report), style))
    yield from (Block(verbatim(fact, _DIM)) for fact in words.facts(report))
    yield from _table(words.told_topics(report), bar)
    for question in report.questions:
        yield BLANK
        yield from _question(question)
    if report.command:
        yield BLANK
        yield from (Block(verbatim(line, _DIM)) for line in (words.SAME_EXAM, report.command))
    for said in report.disclaimers:
        yield BLANK
        yield Block(verbatim(said, _DIM))


def _table(scores: Sequence[TopicScore], widest: int) -> Iterator[Block]:
    if not scores:
        return
    yield BLANK
    yield Block(Content.styled("By topic, the weakest first", "bold"))
    room = max(len(words.topic_points(score)) for score in scores)
    for score in scores:
        filled = round(widest * score.points / score.asked)
        bar = Content.assemble(("━" * filled, "$text-primary"), ("·" * (widest - filled), _DIM))
        numbers = f"{words.topic_share(score):>6}  {words.topic_points(score):>{room}}  "
        yield Block(verbatim(score.name), Content.assemble("  ", bar, numbers))


def _question(question: ReportedQuestion) -> Iterator[Block]:
    sign, style = _sign(question)
    marked = "   ? marked" if question.was_marked else ""
    lead = Content.styled(f"{sign} {question.number}. ", style)
    head = f"{words.verdict_line(question)}   {question.topic}{marked}"
    yield Block(verbatim(head, style), lead)
    if question.story:
        yield Block(verbatim(question.story, _DIM))
    yield Block(verbatim(question.asks))
    yield Block(verbatim(f"Your answer: {words.given_line(question)}"))
    if not question.is_right:
        yield Block(Content.assemble("Right answer: ", verbatim(question.right, "bold")))
    yield from (_part(part) for part in words.told_parts(question))
    for text in filter(None, (question.feedback, question.why)):
        yield Block(verbatim(text))
    if question.source:
        yield Block(verbatim(question.source, _DIM))


def _sign(question: ReportedQuestion) -> tuple[str, str]:
    if question.is_right:
        return RIGHT, "bold $text-success"
    return ("~", "bold $text-warning") if question.points else (WRONG, "bold $text-error")


def _part(part: ReportedPart) -> Block:
    sign, style = _PART_SIGNS.get(part.verdict, (" ", ""))
    feedback = f". {part.feedback}" if part.feedback else ""
    text = Content.assemble(verbatim(words.part_line(part), style), verbatim(feedback, _DIM))
    return Block(text, Content.styled(f"   {sign} ", style))
