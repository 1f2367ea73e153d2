"""Takes parameters of FSRS into use, or takes that back: all memories are computed again with them."""

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.settings import Fit
from her2quiz.store import rows
from her2quiz.store.log.fits import FIT, note_of
from her2quiz.store.log.rebuild import Report, rebuild
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append


def use(file: ProgressFile, fit: Fit, moment: Moment, report: Report) -> None:
    """Take a fit into use, and compute all memories again, in one transaction; raises ProgressError."""
    _append(file, (fit.id, FIT, *rows.moment_columns(moment), "", note_of(fit), None), report)


def take_back(file: ProgressFile, fit: Fit, id_: str, moment: Moment, report: Report) -> None:
    """Undo a fit, and compute all memories again, in one transaction; raises ProgressError."""
    _append(file, (id_, "undo", *rows.moment_columns(moment), "", "", fit.id), report)


def _append(file: ProgressFile, row: tuple[object, ...], report: Report) -> None:
    with file.writing():
        append(file.connection, "action", *row)
        rebuild(ReviewLog(file), report)
