"""The keys of the browser: letters go into the search, so that all else needs ctrl or a function key."""

from textual.binding import Binding

MOST_PRACTISED = 50
"""Cards that are practised at once, those that are known least first."""

BROWSER_KEYS = (
    Binding(
        "enter",
        "practise",
        "Practise these",
        tooltip=f"Practise what is found, at most {MOST_PRACTISED}, the least known first",
    ),
    Binding(
        "f5",
        "study",
        "Study these",
        tooltip="Study what is due and new of what is found; its dates move",
    ),
    Binding("f2", "saved", "Saved", tooltip="Save this search, or take or delete a saved one"),
    Binding(
        "ctrl+s",
        "suspend",
        "Suspend",
        id="suspend",
        tooltip="Suspend the card, or ask it again",
        priority=True,
    ),
    Binding(
        "ctrl+b",
        "bury",
        "Bury",
        id="bury",
        tooltip="Hide the card until tomorrow, or no longer",
        priority=True,
    ),
    Binding("ctrl+r", "reset", "Reset", tooltip="Make the card new again; its answers stay in the log"),
    Binding(
        "ctrl+f",
        "flag",
        "Flag",
        id="flag",
        tooltip="Note that something is wrong with the card",
        priority=True,
    ),
    Binding(
        "ctrl+o",
        "edit",
        "Edit",
        id="edit",
        tooltip="Open the card in your editor; a deck that came with her2quiz is copied for you first",
    ),
    Binding("ctrl+u", "undo", "Undo", id="undo", tooltip="Undo what you did last here", priority=True),
    Binding("f4", "image", "Image", id="image", tooltip="Show the image as large as the terminal"),
    Binding("escape", "leave", "Back", tooltip="Back to the decks"),
    Binding("up", "move(-1)", "Card above", show=False, tooltip="The card above"),
    Binding("down", "move(1)", "Card below", show=False, tooltip="The card below"),
    Binding("pageup", "move(-10)", show=False),
    Binding("pagedown", "move(10)", show=False),
    Binding("ctrl+up", "scroll(-1)", show=False, key_display="ctrl+↑ ↓", tooltip="Scroll the card"),
    Binding("ctrl+down", "scroll(1)", show=False),
    Binding("f1", "app.keys", "Keys", id="keys", key_display="F1", tooltip="Show all keys of this screen"),
)
"""All keys, in the order in which they are shown."""
