"""The keys of the study screen. Letters only answer; what changes anything needs ctrl."""

from dataclasses import replace

from textual.binding import Binding

from her2quiz.tui.screens.roomy import KEYS

ANSWER_KEYS = (
    *("2", "3", "4", "5", "6", "7", "8", "9", "0", "down", "left", "right"),
    *("shift+up", "shift+down", "backspace", "space"),
)
"""Keys that answer a question or rate an answer, besides those in the list of keys."""

ANSWER_LETTERS = ("t", "f", "j", "k")
"""Letters that answer a question or move the cursor, with caps lock or without; besides those of options."""

_HARD_AT_MOST = "; the answer then counts as Hard at most"

STUDY_KEYS = (
    *(Binding(key, f"press('{key}')", show=False) for key in ANSWER_KEYS),
    *(Binding(key.upper(), f"press('{key}')", show=False) for key in ANSWER_LETTERS),
    *(Binding(key, f"press('{key}')", show=False) for key in ANSWER_LETTERS[1:]),
    Binding("tab,shift+tab", "stay", show=False),
    Binding("pageup", "page(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding(
        "1",
        "press('1')",
        show=False,
        key_display="1-9",
        tooltip="Pick, tick or place, by number, letter or own digit",
    ),
    Binding("t", "press('t')", show=False, key_display="t f", tooltip="True, false"),
    Binding(
        "up",
        "press('up')",
        show=False,
        key_display="up down",
        tooltip="Move among the lines, or scroll; space ticks, picks a line up, or shows the story or picture again",
    ),
    Binding("enter", "press('enter')", "Go on", tooltip="Answer, turn over, or take the rating and go on"),
    Binding(
        "ctrl+d", "give_up", "Don't know", id="dont_know", tooltip="See the answer; the card comes back soon"
    ),
    Binding("ctrl+t", "hint", "Hint", id="hint", tooltip=f"A hint{_HARD_AT_MOST}"),
    Binding("f4", "image", "Image", id="image", tooltip="Show the image as large as the terminal"),
    Binding(
        "ctrl+u",
        "undo",
        "Undo",
        id="undo",
        tooltip="Undo what you filled in last, or else your last answer or action",
    ),
    Binding("escape", "leave", "Stop", id="stop", tooltip="Dismiss messages, or stop; every answer is saved"),
    Binding(
        "ctrl+r",
        "was_right",
        "I was right",
        id="was_right",
        tooltip="Count a typed answer as right; it is noted for the author",
    ),
    Binding("ctrl+n", "why", "Why now", id="why", tooltip="Why this card is asked now"),
    Binding("ctrl+y", "redo", "Redo", id="redo", tooltip="Do again what you undid last"),
    Binding(
        "ctrl+l",
        "previous",
        "Last rating",
        id="previous",
        tooltip="Change the rating of the previous card without asking it again",
    ),
    Binding("ctrl+b", "bury", "Bury", id="bury", tooltip="Hide the card until tomorrow"),
    Binding(
        "ctrl+s",
        "suspend",
        "Suspend",
        id="suspend",
        tooltip="Hide the card until you run her2quiz unsuspend",
    ),
    Binding("ctrl+f", "flag", "Flag", id="flag", tooltip="Note that something is wrong with the card"),
    Binding(
        "ctrl+o",
        "edit",
        "Edit",
        id="edit",
        tooltip="Open the card in your editor; a deck that came with her2quiz is copied for you first",
    ),
    replace(KEYS, tooltip=f"{KEYS.tooltip}; F1 does the same"),
)
"""All keys, in the order in which they are shown."""


def said_for_two(binding: Binding) -> Binding:
    """Return a key as it is where an answer is rated Again or Good."""
    return replace(binding, tooltip=binding.tooltip.removesuffix(_HARD_AT_MOST))
