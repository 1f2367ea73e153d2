"""Saves a report on a class, for its owner alone."""

from pathlib import Path

from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.class_results.formats.as_json import as_json
from her2quiz.session.class_results.formats.html import as_html
from her2quiz.write_file import OWNER_ONLY, write_new_file

FORMS = {"html": as_html, "json": as_json}
"""The forms, by name."""


def check_new(file: Path) -> None:
    """Refuse a file that cannot be written, before anything is analysed for it; raises Her2QuizError."""
    if file.exists():
        raise Her2QuizError(f"{file} already exists and was not changed. Choose another name.")
    if not file.parent.is_dir():
        raise Her2QuizError(f"There is no folder {file.parent}.")


def save_report(report: ClassReport, form: str, file: Path) -> None:
    """Write a report in one of the forms; a file that is there is never changed. Raises Her2QuizError."""
    check_new(file)
    try:
        write_new_file(file, FORMS[form](report).encode(), OWNER_ONLY)
    except (OSError, ValueError) as error:
        raise Her2QuizError(f"The report cannot be saved in {file}: {reason_of(error)}.") from error
