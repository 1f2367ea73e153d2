"""Which backups are kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.rotation import RotationRule, kept

START = datetime(2026, 1, 1, tzinfo=UTC)
TIMES = st.lists(st.integers(0, 60 * 24 * 900), max_size=60).map(
    lambda minutes: [START + timedelta(minutes=each) for each in minutes]
)
RULES = st.builds(RotationRule, *[st.integers(0, 5)] * 4)


@given(TIMES, RULES)
def test_what_is_kept_was_there_and_is_no_more_than_the_rule_says(
    times: list[datetime], rule: RotationRule
) -> None:
    """No more than the sum of the four numbers, and the newest always, if any is kept."""
    found = kept(times, rule)
    assert found <= set(times)
    assert len(found) <= rule.hourly + rule.daily + rule.weekly + rule.monthly
    if times and rule.keeps_any:
        assert max(times) in found


@given(TIMES, RULES)
def test_removing_after_each_backup_is_the_same_as_removing_once(
    times: list[datetime], rule: RotationRule
) -> None:
    """What the rule wants in the end was never removed on the way."""
    folder: set[datetime] = set()
    for at in sorted(times):
        folder = {*kept({*folder, at}, rule)}
    assert folder == kept(times, rule)


@given(TIMES)
def test_the_last_backup_of_each_of_the_latest_days_is_kept(times: list[datetime]) -> None:
    """Days without a backup do not count."""
    last = {at.date(): at for at in sorted(times)}
    assert kept(times, RotationRule(0, 3, 0, 0)) == {last[day] for day in sorted(last)[-3:]}


def test_a_year_of_hourly_backups() -> None:
    """By default there are 24 of the last day, then one a day, a week and a month."""
    times = [START + timedelta(hours=hour) for hour in range(24 * 365)]
    found = sorted(kept(times, RotationRule()), reverse=True)
    assert found[:24] == times[:-25:-1]
    assert len(found) == 24 + 6 + 3 + 11  # a last hour can be the last of its day, week and month, too
    assert [each.month for each in found[-11:]] == [*range(11, 0, -1)]


def test_a_clock_that_was_far_ahead_costs_no_other_backup_its_place() -> None:
    """One backup from the year 2036 is one hour, one day, one week and one month."""
    times = [START + timedelta(days=day) for day in range(7)]
    ahead = datetime(2036, 1, 1, tzinfo=UTC)
    assert kept([*times, ahead], RotationRule()) == {*times, ahead}
