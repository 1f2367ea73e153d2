"""A report in Markdown. All text is data: what could be taken for a mark is escaped."""

from collections.abc import Iterator

from her2quiz.domain.characters import one_line, printable
from her2quiz.domain.exam.report import ExamReport, ReportedQuestion, TopicScore
from her2quiz.domain.text.markdown import escaped
from her2quiz.session.exam import report_words as words


def as_markdown(report: ExamReport) -> str:
    """Return a report in Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _verbatim(text: str) -> str:
    """Return a text so that Markdown shows it as it is; its lines stay lines."""
    lines = (" ".join(line.split()) for line in printable(text).split("\n"))
    return "  \n".join(escaped(line) for line in lines if line)


def _lines(report: ExamReport) -> Iterator[str]:
    yield f"# Exam: {_one_line(report.title)}"
    for line in (words.score_line(report), *words.facts(report)):
        yield from ("", _verbatim(line))
    if report.command:
        yield from ("", words.SAME_EXAM, "", f"    {one_line(report.command)}")
    yield from _table("Topic", report.topics)
    yield from _table("Tag", report.tags)
    for question in report.questions:
        yield from _question(question)
    for said in report.disclaimers:
        yield from ("", f"*{_one_line(said)}*")


def _table(name: str, scores: tuple[TopicScore, ...]) -> Iterator[str]:
    if scores:
        yield from ("", f"| {name} | Points |", "| --- | --- |")
        yield from (f"| {_one_line(score.name)} | {words.topic_line(score)} |" for score in scores)


def _question(question: ReportedQuestion) -> Iterator[str]:
    marked = ", marked for review" if question.was_marked else ""
    yield from (
        "",
        f"## {question.number}. {_one_line(words.verdict_line(question))}",
        "",
        f"{_one_line(question.topic)}{marked}",
    )
    for text in filter(None, (question.story, question.asks)):
        yield from ("", _verbatim(text))
    yield from ("", f"- Your answer: {_one_line(words.given_line(question))}")
    yield f"- Right answer: {_one_line(question.right)}"
    for part in words.told_parts(question):
        feedback = f" {_one_line(part.feedback)}" if part.feedback else ""
        yield f"  - {_one_line(words.part_line(part))}.{feedback}"
    for text in filter(None, (question.feedback, question.why)):
        yield from ("", _verbatim(text))
    if question.source:
        yield from ("", f"Source: {_one_line(question.source)}")


def _one_line(text: str) -> str:
    return _verbatim(" ".join(text.split()))
