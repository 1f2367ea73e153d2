"""The fits of a progress file: parameters of FSRS that were fitted to the learner's answers, among the actions."""

import json
from collections.abc import Sequence
from sqlite3 import Connection

from her2quiz.domain.scheduling.settings import PARAMETERS, Fit
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.resets import History
from her2quiz.store.progress_file import ProgressFile

FIT = "fit"
"""The kind of an action that takes parameters into use; it is about no card."""

_FITS = f"SELECT id, note FROM done WHERE kind = '{FIT}' ORDER BY id"  # noqa: S608 - a fixed word


def fits_of(connection: Connection) -> tuple[Fit, ...]:
    """Return the fits that were not undone, oldest first."""
    return tuple(fit_of(id_, note) for id_, note in connection.execute(_FITS))


def present_fit(file: ProgressFile) -> Fit | None:
    """Return the fit in use; None if there is none. Raises ProgressError."""
    with progress_errors(file.path):
        fits = fits_of(file.connection)
    return fits[-1] if fits else None


def with_fits(reviews: History, fits: Sequence[Fit]) -> History:
    """Return the reviews of one card, each with the fits that came after it."""
    if not fits:
        return reviews
    return [
        (review._replace(fits_since=tuple(fit for fit in fits if fit.id > review.id)), settings)
        for review, settings in reviews
    ]


def fit_of(id_: str, note: str) -> Fit:
    """Read a fit; raises ValueError, KeyError or TypeError if it is none that this program writes."""
    data = json.loads(note)
    parameters = tuple(float(each) for each in data["parameters"])
    if len(parameters) != PARAMETERS:
        raise ValueError(f"FSRS-6 has {PARAMETERS} parameters")
    return Fit(id_, parameters, bool(data["moves_dates"]))


def note_of(fit: Fit) -> str:
    """Return how a fit is written as the note of its action."""
    return json.dumps({"parameters": fit.parameters, "moves_dates": fit.moves_dates})
