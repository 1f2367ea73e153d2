"""The keys of the lab."""

from textual.binding import Binding

from her2quiz.her2.fields.ihc import IhcField
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import ChoiceStep, CountStep
from her2quiz.tui.screens.roomy import KEYS

LAB_KEYS = (
    Binding("enter", "enter", "Next", tooltip="Go on; on the sheet to the next count; hand in a number"),
    Binding("space,tab", "forward", "Next count", show=False, tooltip="On the sheet, to the next count"),
    Binding("f", "fill_in", "Count for me", tooltip="On the sheet, fill in the counts of this view"),
    Binding("ctrl+d", "give_up", "Don't know", id="dont_know", tooltip="See the answer; it counts as wrong"),
    Binding("c", "count", "Count", tooltip="After a score, ring the stained cells and count them"),
    Binding("t", "tally", "Tally", tooltip="How many were right, and what you took for what"),
    Binding(
        "p",
        "palette",
        "Contrast",
        tooltip="Draw in black and grey on white, or in colours again",
    ),
    Binding("left", "move(-1)", "Back", show=False, tooltip="On the sheet, to the count before"),
    Binding("right", "move(1)", "On", show=False, tooltip="On the sheet, to the next count"),
    Binding("up", "turn(-1)", "Up", show=False, tooltip="The view before on the sheet, or scroll up"),
    Binding("down", "turn(1)", "Down", show=False, tooltip="The next view on the sheet, or scroll down"),
    Binding("backspace", "erase", "Erase", show=False, tooltip="Delete the last digit"),
    Binding("escape", "leave", "Leave", tooltip="Leave the lab; nothing is saved"),
    Binding("q", "leave", "Leave", show=False),
    KEYS,
)
"""All keys, in the order in which they are shown."""


def offered(run: LabRun, *, has_pictures: bool) -> dict[str, bool]:
    """Return whether each action that depends on it does something now.

    Args:
        run: the run.
        has_pictures: whether the terminal shows pictures at all.
    """
    is_open, field = run.verdict is None, run.item.field
    counts = is_open and isinstance(run.step, CountStep)
    return {
        "enter": not (is_open and isinstance(run.step, ChoiceStep)),
        "give_up": is_open,
        "erase": is_open and not isinstance(run.step, ChoiceStep),
        "count": not is_open and isinstance(field, IhcField),
        "palette": field is not None and has_pictures,
        **dict.fromkeys(("fill_in", "move", "forward"), counts),
    }
