"""What a change of a setting does, and when: said when it is changed."""

from her2quiz.session.settings.lines import SettingLine

AT_NEXT_START = ("day_begins_at", "backups_hourly", "backups_daily", "backups_weekly", "backups_monthly")
"""Settings that a running program does not take on."""


def effect(before: SettingLine, after: SettingLine) -> str:
    """Say what a change does; empty where that is plain."""
    if before.value == after.value:
        return ""
    if after.name == ("retention",):
        return retention_effect(before.value, after.value)
    if after.name == ("longest_interval",):
        return "Cards that have a date keep it."
    return "It holds from the next start on." if after.name[0] in AT_NEXT_START else ""


def retention_effect(before: float, after: float) -> str:
    """Say what another target retention does to each card.

    How much longer intervals become is the same for every stability. What the next weeks ask is said by
    `her2quiz.session.planning.retention_load`, which takes longer.
    """
    from her2quiz.domain.scheduling.fsrs.forgetting import interval_ratio

    ratio = interval_ratio(before, after)
    missed = [round(100 * (1 - each)) for each in (before, after)]
    return (
        f"From now on a card comes back after {ratio:.1f} times as long as with {before:g}; of 100 that are asked, you "
        f"miss about {missed[1]} instead of {missed[0]}. Cards that have a date keep it."
    )
