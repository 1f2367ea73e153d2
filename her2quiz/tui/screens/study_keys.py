"""The keys of the study screen."""

from textual.binding import Binding

ANSWER_AND_RATING_KEYS = (
    *("2", "3", "4", "5", "6", "7", "8", "9", "down", "j", "k", "left", "right"),
    *("J", "K", "shift+up", "shift+down", "backspace", "space"),
)
"""Keys that answer a question or rate an answer, besides those in the list of keys."""

STUDY_KEYS = (
    *(Binding(key, f"press('{key}')", show=False) for key in ANSWER_AND_RATING_KEYS),
    Binding(
        "1",
        "press('1')",
        show=False,
        key_display="1-9",
        tooltip="Pick, tick or place, a score by its own digit; after the answer, rate it from 1 Again to 4 Easy",
    ),
    Binding("t", "press('t')", show=False, key_display="t f", tooltip="True, false"),
    Binding(
        "up",
        "press('up')",
        show=False,
        key_display="up down",
        tooltip="Move among the lines, or scroll; space ticks, or picks a line up",
    ),
    Binding("enter", "press('enter')", "Go on", tooltip="Answer, turn over, or take the rating and go on"),
    Binding("0", "give_up", "Don't know", tooltip="See the answer; the card comes back soon"),
    Binding("0", "press('0')", show=False),
    Binding("d", "give_up_by_d", "Don't know", tooltip="The same, where 0 is one of the options"),
    Binding("h", "hint", "Hint", tooltip="A hint; the answer then counts as Hard at most"),
    Binding(
        "u",
        "undo",
        "Undo",
        tooltip="Undo what you filled in last, or else your last answer or action",
    ),
    Binding("q", "stop", "Stop", tooltip="Stop; every answer is saved"),
    Binding("escape", "leave", "Stop", tooltip="Dismiss messages, or stop; works in the field too"),
    Binding(
        "r", "was_right", "I was right", tooltip="Count a typed answer as right; it is noted for the author"
    ),
    Binding("w", "why", "Why now", tooltip="Why this card is asked now"),
    Binding("b", "bury", "Bury", tooltip="Hide the card until tomorrow"),
    Binding("z", "suspend", "Suspend", tooltip="Hide the card until you run her2quiz unsuspend"),
    Binding("f", "flag", "Flag", tooltip="Note that something is wrong with the card"),
    Binding("e", "edit", "Edit", tooltip="Open the card in your editor"),
    Binding("question_mark", "app.keys", "Keys", key_display="?", tooltip="Show all keys of this screen"),
)
"""All keys, in the order in which they are shown."""
