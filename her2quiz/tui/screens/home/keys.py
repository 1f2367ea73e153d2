"""The keys of the first screen, those that are wanted most first: the rest is under the last key where there is no room."""

from dataclasses import replace

from textual.binding import Binding, BindingsMap

from her2quiz.tui.screens.roomy import KEYS

HOME_KEYS = (
    Binding("enter", "study", "Study", tooltip="Study the deck under the cursor"),
    Binding("a", "study_all", "All decks", id="study_all", tooltip="Study what is due in all decks"),
    Binding(
        "t",
        "study_briefly",
        "Minutes",  # `__init__` says how many
        id="study_briefly",
    ),
    Binding(
        "p",
        "practise",
        "Practise",
        id="practise",
        tooltip="Practise the weakest cards, those missed today, flagged ones, or others, at any time",
    ),
    Binding(
        "slash",
        "app.browse",
        "Cards",
        id="browse",
        key_display="/",
        tooltip="Search all cards, and practise what you find",
    ),
    Binding(
        "s",
        "app.statistics",
        "Statistics",
        id="statistics",
        tooltip="See how much you remember, and what comes",
    ),
    Binding("c", "choose_path", "Path", id="choose_path", tooltip="Choose which decks come first"),
    Binding("x", "app.exam", "Exam", id="exam", tooltip="Sit an exam, or go on with the one in progress"),
    Binding(
        "l", "app.lab", "Lab", id="lab", tooltip="The HER2 lab: score fields and work up cases, without end"
    ),
    Binding(
        "comma",
        "app.settings",
        "Settings",
        id="settings",
        key_display=",",
        tooltip="See and change your settings, keys among them",
    ),
    Binding(
        "ctrl+up", "scroll(-1)", show=False, key_display="ctrl+↑ ↓", tooltip="Scroll what is said of the deck"
    ),
    Binding("ctrl+down", "scroll(1)", show=False),
    Binding("q", "app.quit", "Quit", id="quit", tooltip="Leave; everything is saved"),
    KEYS,
)
"""All keys, in the order in which they are shown."""

BRIEF_LABELS = {"All decks": "All", "Statistics": "Stats"}
"""Labels where there is little room; all others are the same."""


def name_minutes(bindings: BindingsMap, minutes: int) -> None:
    """Name, on the key of a brief session, after how many minutes it stops."""
    said = f"Study all decks, and stop after {minutes} minutes at the end of a card"
    for some in bindings.key_to_bindings.values():
        some[:] = [
            replace(each, description=f"{minutes} minutes", tooltip=said)
            if each.id == "study_briefly"
            else each
            for each in some
        ]
