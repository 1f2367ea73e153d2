"""The scheduler's settings, stored with every review so that any date can be explained and computed again, and fits of their parameters."""

from attrs import frozen

from her2quiz.domain.scheduling.days_off import NONE_OFF, DaysOff

SCHEDULER_NAME = "her2quiz fsrs-6"
"""The name of the rules in `her2quiz.domain.scheduling.scheduler`."""

SCHEDULER_VERSION = "1, fsrs 6.3.2"
"""The version of our rules, and of the package."""

FSRS_6_DEFAULTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The published default parameters of FSRS-6; a test compares them with the package's."""

PARAMETERS = 21
"""FSRS-6 has so many."""


@frozen(cache_hash=True)
class SchedulerSettings:
    """The settings of the scheduler."""

    retention: float = 0.9
    """The target retention: the retrievability at which a card is asked again, 0.7 to 0.99."""

    learning_minutes: tuple[int, ...] = (1, 10)
    """The steps of a new card within the day, in minutes."""

    relearning_minutes: tuple[int, ...] = (10,)
    """The steps of a forgotten card within the day, in minutes."""

    longest_days: int = 36500
    """The longest interval, in days."""

    parameters: tuple[float, ...] = FSRS_6_DEFAULTS
    """The 21 parameters of FSRS-6."""

    days_off: DaysOff = NONE_OFF
    """The easy days and breaks that were set when a review was made; no date that was shown moves for later ones."""


@frozen
class Fit:
    """Parameters that were taken into use. It is written once and never changed; it can be undone."""

    id: str
    """Unique, and sorted by time, among reviews too: what a review has a lower id than came before it."""

    parameters: tuple[float, ...]
    """The 21 parameters of FSRS-6."""

    moves_dates: bool = False
    """Whether cards that wait got new dates; otherwise the dates that were shown are kept until the next answer."""
