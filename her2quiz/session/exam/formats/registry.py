"""The form in which a report is saved, by the ending of the file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from her2quiz.domain.exam.report import ExamReport
from her2quiz.session.exam.formats.as_json import as_json
from her2quiz.session.exam.formats.html import as_html
from her2quiz.session.exam.formats.markdown import as_markdown
from her2quiz.session.exam.request import ExamError
from her2quiz.session.named_file import OTHER_NAME, check_free, write_named_file
from her2quiz.write_file import OWNER_ONLY

FORMS: Mapping[str, Callable[[ExamReport], str]] = {".md": as_markdown, ".html": as_html, ".json": as_json}
"""The forms, by the ending of the file."""


def check_report_file(file: Path) -> None:
    """Refuse a file that a report cannot be saved in, before an exam is sat for it.

    Raises:
        Her2QuizError: if it ends in something else, is there already, or has no folder.
    """
    if file.suffix.lower() not in FORMS:
        raise ExamError(f"{file} must end in {', '.join(FORMS)}: a report is Markdown, HTML or JSON.")
    check_free(file)


def save_report(report: ExamReport, file: Path) -> None:
    """Write a report for its owner alone; an existing file is never changed.

    Raises:
        Her2QuizError: if it cannot be written.
    """
    check_report_file(file)
    write_named_file(file, FORMS[file.suffix.lower()](report).encode(), OWNER_ONLY, what_to_do=OTHER_NAME)


def free_name(folder: Path, report: ExamReport, ending: str) -> Path:
    """Return a name for a report that no file in a folder has: exam-2026-11-23-0900.html."""
    stem = f"exam-{report.begun:%Y-%m-%d-%H%M}"
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{ending}" for number in range(1, 1000))
    return next(file for name in names if not (file := folder / name).exists())
