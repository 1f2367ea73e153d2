"""The keys of an exam: those that answer, as when studying, and those that move among its questions."""

from dataclasses import replace

from textual.binding import Binding

from her2quiz.tui.screens.roomy import KEYS
from her2quiz.tui.screens.session.keys import STUDY_KEYS

_SHARED = ("image", "flag")
"""Commands of study that mean the same here."""

_TOOLTIPS = {
    "press('1')": "Pick, tick or place, by number, letter or own digit; a new answer replaces the old one",
    "press('enter')": "Answer; with nothing filled in, go to the next question",
}
"""What is said of a key here, where it differs."""

EXAM_KEYS = (
    *(
        replace(each, tooltip=_TOOLTIPS.get(each.action, each.tooltip))
        for each in STUDY_KEYS
        if not each.id and each.action != "stay"
    ),
    Binding("tab", "go(1)", "Next", key_display="tab", tooltip="The next question, answered or not"),
    Binding(
        "ctrl+e",
        "questions",
        "Questions",
        id="questions",
        tooltip="List all questions, go to one of them, or hand in",
    ),
    Binding(
        "ctrl+x",
        "mark",
        "Mark",
        id="mark",
        tooltip="Mark the question to look at it again, or take the mark away",
    ),
    Binding("shift+tab", "go(-1)", "Back", key_display="shift+tab", tooltip="The question before"),
    *(each for each in STUDY_KEYS if each.id in _SHARED),
    Binding(
        "escape",
        "leave",
        "Leave",
        id="stop",
        tooltip="Leave; every answer is saved, and the exam goes on later",
    ),
    replace(KEYS, tooltip=f"{KEYS.tooltip}; F1 does the same"),
)
"""All keys, in the order in which they are shown."""
