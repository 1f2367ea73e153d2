"""FSRS fitted to the learner's own answers, and taken into use only if it foresees later ones better."""

from collections.abc import Callable, Iterator

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.measures.foresight import (
    FEWEST_TRAINED,
    FEWEST_TRIED,
    Foresight,
    Histories,
    answers_before,
    first_day_tried,
    foreseen,
    foresight,
)
from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.fsrs.optimiser import fitted_parameters
from her2quiz.domain.scheduling.fsrs.parameters import are_usable
from her2quiz.domain.scheduling.settings import Fit
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.store.log.fits import present_fit
from her2quiz.store.log.rebuild import undo_fit, use_fit

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""


class NotEnoughAnswersError(Her2QuizError):
    """There are too few answers to fit anything to them."""


@frozen
class Fitted:
    """What came of a fit."""

    parameters: tuple[float, ...]
    """The fitted parameters."""

    trained: int
    """How many recalls they were fitted to, or led up to."""

    tried: int
    """How many later recalls both were tried on."""

    in_use: Foresight
    """How well the parameters in use foresaw those."""

    fitted: Foresight
    """How well the fitted ones did."""

    @property
    def is_better(self) -> bool:
        """Whether the fitted parameters foresaw the later recalls better, by their log loss."""
        return self.fitted.log_loss < self.in_use.log_loss

    def lines(self) -> Iterator[str]:
        """Return the two measures of both, in words."""
        yield (
            f"Fitted to the first {wording.plural(self.trained, 'recall')} of learned cards, and tried on the "
            f"{self.tried:,} after them (lower is better):"
        )
        for name, found in (("in use", self.in_use), ("fitted", self.fitted)):
            yield f"  {name}: log loss {found.log_loss:.4f}, RMSE(bins) {found.rmse_bins:.4f}"


def fit(services: Services, report: Report) -> Fitted:
    """Fit FSRS to the earlier answers of the learner, and try it on the later ones; nothing is written.

    Args:
        services: the log, and the parameters in use.
        report: shows progress.

    Raises:
        NotEnoughAnswersError: with how many more are needed.
        Her2QuizError: if the package that fits is not installed.
        ProgressError: if the log cannot be read.
    """
    histories: Histories = [*services.log.histories()]
    old = _foreseen(histories, services.settings.parameters, report, "Looking at your answers", 0.0)
    trained, later = _split(old)
    report("Fitting", 0.4)
    parameters = fitted_parameters(answers_before(histories, later[0].day))
    if not are_usable(parameters):
        parameters = services.settings.parameters
    new = _foreseen(histories, parameters, report, "Trying what was fitted", 0.6)
    new_later = [recall for recall in new if recall.day >= later[0].day]
    report("", 1)
    return Fitted(parameters, len(trained), len(later), foresight(later), foresight(new_later))


def _foreseen(
    histories: Histories, parameters: tuple[float, ...], report: Report, doing: str, begin: float
) -> list[Recall]:
    reviews = max(1, sum(len(history) for _, history in histories))
    return foreseen(histories, parameters, lambda done: report(doing, begin + 0.4 * done / reviews))


def _split(found: list[Recall]) -> tuple[list[Recall], list[Recall]]:
    """Part recalls into earlier and later ones, each sorted by day."""
    needed = FEWEST_TRAINED + FEWEST_TRIED
    if len(found) >= needed:
        day = first_day_tried(recall.day for recall in found)
        later = sorted((recall for recall in found if recall.day >= day), key=lambda recall: recall.day)
        earlier = [recall for recall in found if recall.day < day]
        if len(earlier) >= FEWEST_TRAINED and len(later) >= FEWEST_TRIED:
            return earlier, later
    raise NotEnoughAnswersError(
        f"There are {wording.plural(len(found), 'recall')} of learned cards in your log; fitting needs at least "
        f"{needed}, over several days. Until then the published parameters are used, which suit most people."
    )


def adopt(services: Services, parameters: tuple[float, ...], report: Report, *, moves_dates: bool) -> int:
    """Take parameters into use; return how many cards have another date now.

    Args:
        services: the progress file.
        parameters: of FSRS-6.
        report: shows progress.
        moves_dates: whether waiting cards get new dates; otherwise each keeps the date that was shown.

    Raises:
        ProgressError: if it cannot be written; nothing was changed.
    """
    now = services.clock()
    new = Fit(_id(services, now), parameters, moves_dates)
    return _changed(services, report, lambda said: use_fit(services.progress, new, now, said))


def take_back_fit(services: Services, report: Report) -> int | None:
    """Take the latest fit back; return how many cards have another date now, or None if there is no fit.

    Raises:
        ProgressError: if it cannot be written; nothing was changed.
    """
    present = present_fit(services.progress)
    if present is None:
        return None
    now = services.clock()
    undone = _id(services, now)
    return _changed(services, report, lambda said: undo_fit(services.progress, present, undone, now, said))


def _changed(services: Services, report: Report, change: Callable[[Callable[[int], None]], None]) -> int:
    """Make a change, and count the cards whose date it moved."""
    before = services.log.memories()
    reviews = max(1, services.log.size()[0])
    change(lambda done: report("Computing what you remember", done / reviews))
    report("", 1)
    services.forget_settings()
    after = services.log.memories()
    return sum(memory.due_day != before[card].due_day for card, memory in after.items() if card in before)


def _id(services: Services, now: Moment) -> str:
    return services.progress.new_id(now.at, services.entropy(10))
