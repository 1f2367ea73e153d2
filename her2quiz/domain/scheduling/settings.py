"""What the scheduler is told; kept with every review, so that any date can be explained and computed again."""

from attrs import frozen

SCHEDULER_NAME = "her2quiz fsrs-6"
"""Names the rules of `her2quiz.domain.scheduling.scheduler`."""

SCHEDULER_VERSION = "1, fsrs 6.3.2"
"""Our own version and the package's."""

FSRS_6_DEFAULTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The published default parameters of FSRS-6; a test holds them equal to the package's."""


@frozen(cache_hash=True)
class SchedulerSettings:
    """What the scheduler is told."""

    retention: float = 0.9
    """The chance of recall at which a card is asked again, 0.7 to 0.99."""

    learning_minutes: tuple[int, ...] = (1, 10)
    """Steps of a new card within the day."""

    relearning_minutes: tuple[int, ...] = (10,)
    """Steps of a forgotten card within the day."""

    longest_days: int = 36500
    """The longest interval."""

    parameters: tuple[float, ...] = FSRS_6_DEFAULTS
    """The 21 parameters of FSRS-6."""
