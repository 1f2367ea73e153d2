"""From what is wrong to where it stands."""

from collections.abc import Iterable
from pathlib import Path

from her2quiz.deckfile.fields.table import Finding
from her2quiz.deckfile.toml.positions import Spans, find_spans
from her2quiz.deckfile.toml.problem import Problem, Span


def located(findings: Iterable[Finding], text: str, file: Path) -> tuple[Problem, ...]:
    """Give each finding its place in the file, the worst first, then by line. Without findings nothing is walked."""
    findings = list(dict.fromkeys(findings))  # a value that is read twice is wrong once
    if not findings:
        return ()
    spans = find_spans(text)
    problems = [_problem(finding, spans, file) for finding in findings]
    return tuple(sorted(problems, key=order))


def order(problem: Problem) -> tuple[int, int, int]:
    """Give by what problems are sorted: the worst first, then by line and column."""
    return problem.severity, problem.span.line, problem.span.column


def _problem(finding: Finding, spans: Spans, file: Path) -> Problem:
    span = _span(finding, spans)
    message = finding.message
    if finding.also is not None:
        message = message.replace("{line}", f"line {spans.key(finding.also).line}")
    return Problem(
        finding.code,
        finding.severity,
        message,
        finding.help,
        file,
        span,
        spans.line(span.line),
        finding.note,
        tuple(edit for fix in finding.fixes for edit in fix.edits(spans)),
    )


def _span(finding: Finding, spans: Spans) -> Span:
    if finding.words is not None:
        very_words = spans.words_in(finding.path, finding.words.start, finding.words.text)
        if very_words is not None:
            return very_words
    if finding.line is not None:
        return spans.line_in(finding.path, finding.line)
    return spans.key(finding.path) if finding.at_key else spans.value(finding.path)
