"""A report as a page of HTML that needs nothing else. All text is data: every character that HTML knows is escaped."""

from collections.abc import Iterator
from html import escape

from her2quiz.domain.characters import printable
from her2quiz.domain.exam.report import ExamReport, ReportedQuestion, TopicScore
from her2quiz.session.exam import report_words as words

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Exam: {title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }}
section {{ border-top: 1px solid; margin-top: 1.5rem; }}
p, li {{ white-space: pre-line; overflow-wrap: anywhere; }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
table {{ border-collapse: collapse; margin: 1rem 0; }}
th, td {{ border: 1px solid; padding: .2rem .6rem; text-align: left; }}
.source, .topic {{ opacity: .75; font-size: .9rem; }}
</style>
</head>
<body>"""


def as_html(report: ExamReport) -> str:
    """Return a report as a page."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: ExamReport) -> Iterator[str]:
    yield _HEAD.format(title=_text(report.title))
    yield f"<h1>Exam: {_text(report.title)}</h1>"
    yield f"<p><strong>{_text(words.score_line(report))}</strong></p>"
    yield from (f"<p>{_text(fact)}</p>" for fact in words.facts(report))
    if report.command:
        yield f"<p>{words.SAME_EXAM}</p>\n<pre><code>{_text(report.command)}</code></pre>"
    yield from _table("Topic", report.topics)
    yield from _table("Tag", report.tags)
    for question in report.questions:
        yield from _question(question)
    yield from (f"<p><em>{_text(said)}</em></p>" for said in report.disclaimers)
    yield "</body>\n</html>"


def _table(name: str, scores: tuple[TopicScore, ...]) -> Iterator[str]:
    if not scores:
        return
    yield f"<table>\n<tr><th>{name}</th><th>Points</th></tr>"
    for score in scores:
        yield f"<tr><td>{_text(score.name)}</td><td>{_text(words.topic_line(score))}</td></tr>"
    yield "</table>"


def _question(question: ReportedQuestion) -> Iterator[str]:
    marked = ", marked for review" if question.was_marked else ""
    yield f"<section>\n<h2>{question.number}. {_text(words.verdict_line(question))}</h2>"
    yield f'<p class="topic">{_text(question.topic)}{marked}</p>'
    yield from (f"<p>{_text(text)}</p>" for text in (question.story, question.asks) if text)
    yield f"<ul>\n<li>Your answer: {_text(words.given_line(question))}</li>"
    yield f"<li>Right answer: {_text(question.right)}{''.join(_parts(question))}</li>\n</ul>"
    yield from (f"<p>{_text(text)}</p>" for text in (question.feedback, question.why) if text)
    if question.source:
        yield f'<p class="source">Source: {_text(question.source)}</p>'
    yield "</section>"


def _parts(question: ReportedQuestion) -> Iterator[str]:
    parts = [*words.told_parts(question)]
    if parts:
        yield "<ul>"
        for part in parts:
            yield f"<li>{_text(words.part_line(part))}. {_text(part.feedback)}</li>"
        yield "</ul>"


def _text(text: str) -> str:
    return escape(printable(text).strip())
