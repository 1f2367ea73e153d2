"""A report as JSON, for a program; in ASCII, so that nothing in it can steer a terminal."""

import json
from typing import Any

from attrs import asdict

from her2quiz.domain.exam.report import ExamReport, TopicScore

VERSION = 1
"""Raised when a key changes its meaning or goes."""


def as_json(report: ExamReport) -> str:
    """Return a report as JSON."""
    return json.dumps(data_of(report), indent=2, ensure_ascii=True) + "\n"


def data_of(report: ExamReport) -> dict[str, Any]:
    """Return a report as texts, numbers and lists."""
    return {
        "version": VERSION,
        "title": report.title,
        "seed": report.seed,
        "command": report.command,
        "begun": report.begun.isoformat(),
        "seconds": round(report.seconds),
        "minutes": report.minutes,
        "timed_out": report.is_timed_out,
        "points": report.points,
        "asked": len(report.questions),
        "percent": round(report.percent, 2),
        "pass_mark": report.pass_mark,
        "passed": report.is_passed,
        "topics": [_score(score) for score in report.topics],
        "tags": [_score(score) for score in report.tags],
        "dropped": list(report.dropped),
        "questions": [asdict(question) for question in report.questions],
        "disclaimers": list(report.disclaimers),
    }


def _score(score: TopicScore) -> dict[str, Any]:
    return {"name": score.name, "asked": score.asked, "points": score.points}
