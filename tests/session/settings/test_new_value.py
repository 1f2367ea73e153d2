"""One step up or down from a value."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.session.settings.check_values import fits
from her2quiz.session.settings.new_value import stepped
from her2quiz.session.settings.preferences import SETTINGS


@pytest.mark.parametrize(
    ("name", "value", "step", "next_"),
    [
        ("new_per_day", 5, 1, 6),
        ("new_per_day", 0, -1, 0),
        ("reviews_per_day", 60, 1, 70),
        ("reviews_per_day", 63, 1, 70),
        ("reviews_per_day", 63, -1, 60),
        ("reviews_per_day", 5, -1, 1),
        ("retention", 0.9, 1, 0.91),
        ("retention", 0.905, -1, 0.9),
        ("retention", 0.99, 1, 0.99),
        ("longest_interval", 36500, -1, 3650),
        ("longest_interval", 400, 1, 730),
        ("longest_interval", 7, -1, 7),
        ("brief", False, 1, True),
        ("brief", True, -1, False),
        ("new_per_deck", None, 1, 1),
        ("new_per_deck", None, -1, 0),
        ("new_per_deck", 3, -1, 2),
        ("theme", "b", 1, "c"),
        ("theme", "c", 1, "a"),
        ("theme", "", 1, "a"),
        ("theme", "", -1, "c"),
        ("keys", "f2", 1, "f2"),
    ],
)
def test_a_step(name: str, value: Any, step: int, next_: Any) -> None:
    """To the next multiple, stop, name, or the other of two."""
    names = ("a", "b", "c") if name == "theme" else ()
    found = stepped(SETTINGS[name], value, step, names)
    assert (found, type(found)) == (next_, type(next_))


@settings(max_examples=40)
@given(data=st.data(), name=st.sampled_from([each for each, known in SETTINGS.items() if known.highest]))
def test_a_number_stays_in_its_range(data: st.DataObject, name: str) -> None:
    """Wherever one begins, a step leads to a value that the setting takes, and the right way."""
    known = SETTINGS[name]
    kind = st.floats if known.type is float else st.integers
    value = data.draw(
        kind(
            known.type(known.lowest) if known.type is not dict else 0,
            known.type(known.highest) if known.type is not dict else 99,
        )
    )
    for step in (1, -1):
        found = stepped(known, value, step)
        assert fits(known, found)
        assert (found - value) * step >= 0
