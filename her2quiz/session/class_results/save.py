"""Saves a report on a class, for its owner alone."""

from pathlib import Path

from her2quiz.session.class_results.class_report import ClassReport
from her2quiz.session.class_results.formats.as_json import as_json
from her2quiz.session.class_results.formats.html import as_html
from her2quiz.session.named_file import OTHER_NAME, check_free, write_named_file
from her2quiz.write_file import OWNER_ONLY

FORMS = {"html": as_html, "json": as_json}
"""The forms, by name."""


def save_report(report: ClassReport, form: str, file: Path) -> None:
    """Write a report in one of the forms; a file that is there is never changed. Raises Her2QuizError."""
    check_free(file)
    write_named_file(file, FORMS[form](report).encode(), OWNER_ONLY, what_to_do=OTHER_NAME)
