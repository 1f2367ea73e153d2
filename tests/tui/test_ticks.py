"""Ticking by number, with spaces between the numbers as one writes them."""

import pytest

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.tui.kinds.select_all import SelectAllView


def view() -> SelectAllView:
    """Show four options."""
    return SelectAllView(SelectAll("Which?", tuple(Option(text, text in "pq") for text in "pqrs")))


def text(shown: SelectAllView) -> str:
    """Return what is below the question."""
    return " ".join(block.text.plain for block in shown.blocks(None))


@pytest.mark.parametrize(
    ("keys", "ticked"),
    [
        pytest.param("2 4", {1, 3}, id="a space parts two numbers"),
        pytest.param("2  4 ", {1, 3}, id="or several"),
        pytest.param("2 42", {3}, id="the same number again unticks"),
        pytest.param("24", {1, 3}, id="no space"),
        pytest.param("d ", {0}, id="a space after an arrow ticks what the cursor is on"),
        pytest.param("2d ", {1, 2}, id="and after a number and an arrow"),
    ],
)
def test_what_keys_tick(keys: str, ticked: set[int]) -> None:
    """The letter d stands for the arrow down."""
    shown = view()
    for key in keys:
        assert shown.press({" ": "space", "d": "down"}.get(key, key)) is None
    assert shown.press("enter") == Ticked(frozenset(ticked))


def test_it_is_said_what_a_number_did() -> None:
    """Where a space would undo it otherwise."""
    shown = view()
    shown.press("2")
    shown.press("space")
    assert text(shown).endswith("2 is ticked. Press 2 again to untick it.")
    shown.press("2")
    shown.press("space")
    assert text(shown).endswith("2 is not ticked. Press 2 again to tick it.")
    assert shown.press("enter") is None
    assert text(shown).endswith("Press enter again if none applies.")
    assert shown.press("enter") == Ticked(frozenset())
