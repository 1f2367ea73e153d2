"""The time that is left, as a clock shows it."""

from datetime import timedelta

_HOUR, _MINUTE = 3600, 60


def clock_words(left: timedelta | None) -> str:
    """Return a time as minutes and seconds, with hours if there are any: 4:05, 1:30:00; empty for no limit."""
    if left is None:
        return ""
    seconds = -(-left // timedelta(seconds=1))
    hours, rest = divmod(seconds, _HOUR)
    minutes = f"{rest // _MINUTE:02}" if hours else f"{rest // _MINUTE}"
    return f"{f'{hours}:' if hours else ''}{minutes}:{rest % _MINUTE:02} left"
