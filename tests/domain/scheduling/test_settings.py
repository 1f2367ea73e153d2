"""The settings of the scheduler."""

from importlib.metadata import version

import fsrs
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS

from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, SCHEDULER_VERSION, SchedulerSettings


def test_the_default_parameters_are_the_package_s() -> None:
    """They are repeated so that the first screen need not load the package."""
    assert tuple(DEFAULT_PARAMETERS) == FSRS_6_DEFAULTS


def test_the_version_stored_with_reviews_names_the_package_s() -> None:
    """Another version may compute different dates from the same reviews."""
    assert SCHEDULER_VERSION.endswith(f"fsrs {version('fsrs')}")


def test_the_defaults_are_the_package_s_own() -> None:
    """Without settings, a learner gets what FSRS recommends."""
    ours, theirs = SchedulerSettings(), fsrs.Scheduler()
    minutes = [step.total_seconds() / 60 for step in theirs.learning_steps]
    again = [step.total_seconds() / 60 for step in theirs.relearning_steps]
    assert [*ours.learning_minutes] == minutes
    assert [*ours.relearning_minutes] == again
    assert (ours.retention, ours.longest_days) == (theirs.desired_retention, theirs.maximum_interval)


@pytest.mark.parametrize(
    "other",
    [
        SchedulerSettings(retention=0.8),
        SchedulerSettings(learning_minutes=(1,)),
        SchedulerSettings(relearning_minutes=()),
        SchedulerSettings(longest_days=365),
        SchedulerSettings(parameters=(*FSRS_6_DEFAULTS[:20], 0.2)),
    ],
    ids=["retention", "learning", "relearning", "longest", "parameters"],
)
def test_settings_are_equal_only_when_all_of_them_are(other: SchedulerSettings) -> None:
    """Schedulers are stored by their settings, so no two may be confused."""
    assert SchedulerSettings() == SchedulerSettings()
    assert hash(SchedulerSettings()) == hash(SchedulerSettings())
    assert other != SchedulerSettings()
