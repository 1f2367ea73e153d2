"""One step up or down from the value of a setting, as a key makes it."""

import math
from collections.abc import Sequence
from typing import Any

from her2quiz.session.settings.setting import Setting


def stepped(setting: Setting, value: Any, step: int, names: Sequence[str] = ()) -> Any:
    """Return the next value, or the same one where there is none.

    Args:
        setting: the setting.
        value: what it is now; None for a deck without a limit of its own.
        step: 1 or -1.
        names: the names that it takes, if it takes names; after the last comes the first.
    """
    if setting.type is bool:
        return not value
    choices = setting.choices or names
    if choices:
        place = choices.index(value) if value in choices else min(0, -step)
        return choices[(place + step) % len(choices)]
    if not setting.highest:
        return value
    if value is None:
        return 1 if step > 0 else 0
    number = _next_stop(setting, value, step) if setting.stops else _next_multiple(setting, value, step)
    return type(setting.lowest if setting.is_table else setting.default)(
        max(setting.lowest, min(setting.highest, number))
    )


def _next_stop(setting: Setting, value: float, step: int) -> float:
    beyond = [stop for stop in setting.stops if (stop - value) * step > 0]
    return min(beyond, key=lambda stop: abs(stop - value), default=value)


def _next_multiple(setting: Setting, value: float, step: int) -> float:
    """Return the next multiple of the step."""
    count = value / setting.step
    nearest = round(count)
    is_multiple = math.isclose(count, nearest, abs_tol=1e-6)
    whole = nearest + step if is_multiple else math.floor(count) + (step > 0)
    return round(whole * setting.step, 6)
