"""The keys of the preview."""

from textual.binding import Binding

ANSWER_KEYS = (
    *("2", "3", "4", "5", "6", "7", "8", "9", "f", "down", "j", "k"),
    *("J", "K", "shift+up", "shift+down", "backspace", "space"),
)
"""Keys that answer a question, besides those in the list of keys."""

PREVIEW_KEYS = (
    *(Binding(key, f"press('{key}')", show=False) for key in ANSWER_KEYS),
    Binding("full_stop", "card(1)", show=False),
    Binding("comma", "card(-1)", show=False),
    Binding("enter", "press('enter')", "Next card", tooltip="Answer, turn over, or start typing; then go on"),
    Binding("n", "diagnostic(1)", "Diagnostic", tooltip="Go to the next diagnostic and its card"),
    Binding("N", "diagnostic(-1)", show=False, tooltip="Go to the previous diagnostic"),
    Binding("left", "card(-1)", show=False),
    Binding(
        "right",
        "card(1)",
        "Cards",
        key_display="← →",
        tooltip="The next card; full stop and comma do the same",
    ),
    Binding(
        "e", "edit", "Edit", id="edit", tooltip="Open the file in your editor at the diagnostic or the card"
    ),
    Binding("q", "app.quit", "Quit", tooltip="Quit; no answers are saved"),
    Binding("r", "again", "Ask again", tooltip="Ask again, with new numbers and a new order of options"),
    Binding("0", "give_up", "Don't know", tooltip="See the answer"),
    Binding("0", "press('0')", show=False),
    Binding("d", "give_up_by_d", "Don't know", tooltip="The same, where 0 is one of the options"),
    Binding("f4", "image", "Image", tooltip="Show the image as large as the terminal"),
    Binding("h", "hint", "Hint", tooltip="The next hint"),
    Binding(
        "1",
        "press('1')",
        show=False,
        key_display="1-9",
        tooltip="Pick, tick or place; where letters stand before the options, a-i",
    ),
    Binding("t", "press('t')", show=False, key_display="t f", tooltip="True, false"),
    Binding(
        "up",
        "press('up')",
        show=False,
        key_display="up down",
        tooltip="Move among the lines, or scroll; space ticks, or picks a line up",
    ),
    Binding("escape", "leave", "Leave", tooltip="Leave the field, or the preview"),
    Binding("question_mark", "app.keys", "Keys", key_display="?", tooltip="Show all keys of this screen"),
)
"""All keys, in the order in which they are shown."""
