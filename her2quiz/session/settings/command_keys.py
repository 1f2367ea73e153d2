"""The keys of the app's commands: the usual ones, and what the learner's settings may put in their place."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from her2quiz.domain.spelling import did_you_mean, nearest

COMMAND_KEYS: Mapping[str, str] = {
    "dont_know": "ctrl+d",
    "hint": "ctrl+t",
    "undo": "ctrl+u",
    "redo": "ctrl+y",
    "previous": "ctrl+l",
    "stop": "escape",
    "was_right": "ctrl+r",
    "why": "ctrl+n",
    "bury": "ctrl+b",
    "suspend": "ctrl+s",
    "flag": "ctrl+f",
    "edit": "ctrl+o",
    "image": "f4",
    "keys": "question_mark,f1",
    "palette": "ctrl+p",
    "to_shell": "ctrl+z",
    "study_all": "a",
    "study_briefly": "t",
    "statistics": "s",
    "practise": "p",
    "browse": "slash",
    "choose_path": "c",
    "exam": "x",
    "lab": "l",
    "settings": "comma",
    "quit": "q",
    "more_new": "n",
    "more_due": "m",
    "go_on": "g",
    "go_over": "r",
    "weakest": "w",
    "mark": "ctrl+x",
    "questions": "ctrl+e",
}
"""The usual keys of each command; several keys are parted by commas."""

COMMAND_TITLES: Mapping[str, str] = {
    "dont_know": "I don't know",
    "hint": "Hint",
    "undo": "Undo",
    "redo": "Redo",
    "previous": "Rate the card before",
    "stop": "Stop studying",
    "was_right": "I was right",
    "why": "Why now",
    "bury": "Bury",
    "suspend": "Suspend",
    "flag": "Flag",
    "edit": "Edit",
    "image": "Show the image",
    "keys": "List of keys",
    "palette": "Command palette",
    "to_shell": "To the shell",
    "study_all": "Study all decks",
    "study_briefly": "Study for minutes",
    "statistics": "Statistics",
    "practise": "Practise",
    "browse": "Search cards",
    "choose_path": "Choose a path",
    "exam": "Exam",
    "lab": "The HER2 lab",
    "settings": "Settings",
    "quit": "Quit",
    "more_new": "More new cards",
    "more_due": "More due cards",
    "go_on": "Go on",
    "go_over": "Go over misses",
    "weakest": "Weakest cards",
    "mark": "Mark a question",
    "questions": "All questions",
}
"""What each command is called where its key is chosen."""

ANSWERING = frozenset(
    (*"0123456789", "f", "j", "k", "enter", "space", "tab", "up", "down", "left", "right", "backspace")
)
"""Keys that answer, which no command can have."""

TAKEN = {"ctrl+c": "it quits", "ctrl+q": "it quits", "ctrl+i": "terminals send it for tab"} | dict.fromkeys(
    ("ctrl+m", "ctrl+j"), "terminals send it for enter"
)
"""Keys that no command can have, each with the reason."""

_WRITTEN = {"esc": "escape", "?": "question_mark", "/": "slash", ".": "full_stop", "-": "minus"}
_SIGNS = {name: sign for sign, name in _WRITTEN.items()}
_NAMED = "escape|comma|question_mark|slash|full_stop|minus|delete|insert|home|end|pageup|pagedown"
_KEY = re.compile(rf"(ctrl\+|alt\+|shift\+)*([a-z]|f([1-9]|1[0-9]|20)|{_NAMED})")


class RefusedKey(NamedTuple):
    """Why a line below [keys] cannot be used."""

    message: str
    """What is wrong, without a full stop."""

    help: str
    """What to do."""

    is_about_name: bool = False
    """Whether there is no such command."""


def chosen_keys(chosen: Any) -> dict[str, str]:
    """Return the keys that settings choose, as Textual writes them.

    Args:
        chosen: what is under the heading [keys].

    Raises:
        ValueError: if it cannot be used; it says why.
    """
    if not isinstance(chosen, dict):
        raise ValueError(
            "'keys' must be a heading, [keys], with a line such as 'undo = \"f2\"' for each command"
        )
    for refused in refused_keys(chosen).values():
        raise ValueError(f"{refused.message}. {refused.help[:1].upper()}{refused.help[1:]}")
    return {name: as_textual(value) for name, value in chosen.items()}


def refused_keys(chosen: Mapping[str, Any]) -> dict[str, RefusedKey]:
    """Return the lines that cannot be used, by command; the others can, once these are left out.

    Args:
        chosen: what is under the heading [keys], and is a table.
    """
    refused = {name: why for name, value in chosen.items() if (why := _refused(name, value)) is not None}
    while True:
        usable = {name: as_textual(value) for name, value in chosen.items() if name not in refused}
        twice = _twice({**COMMAND_KEYS, **usable}, usable)
        if twice is None:
            return refused
        refused[twice[0]] = twice[1]


def as_textual(written: str) -> str:
    """Return keys as Textual writes them, from how people write them: `Ctrl+G, ?`."""
    return ",".join(_WRITTEN.get(key, key) for key in _parts(written))


def as_written(keys: str) -> str:
    """Return keys as people write them, from how Textual writes them."""
    return ", ".join(_SIGNS.get(key, key) for key in keys.split(","))


def _parts(written: str) -> list[str]:
    return [part.strip().lower() for part in written.split(",")]


def _refused(name: str, value: Any) -> RefusedKey | None:
    if name not in COMMAND_KEYS:
        near = did_you_mean(nearest(name, COMMAND_KEYS), is_sentence=True)
        commands = f"the commands are: {', '.join(COMMAND_KEYS)}{'. ' if near else ''}{near}"
        return RefusedKey(f"'{name}' under [keys] is no command", commands, is_about_name=True)
    if not isinstance(value, str) or not value.strip():
        message = f"'{name}' under [keys] must be a key in quotes"
        return RefusedKey(f'{message}, such as "ctrl+g" or "f2, alt+u"', f'write {name} = "f2"')
    for written in _parts(value):
        key = _WRITTEN.get(written, written)
        if key in ANSWERING:
            return RefusedKey(f"'{name}' under [keys] cannot be '{written}', which answers cards", _OTHER)
        if key in TAKEN:
            return RefusedKey(f"'{name}' under [keys] cannot be '{written}': {TAKEN[key]}", _OTHER)
        if not _KEY.fullmatch(key):
            message = f"'{name}' under [keys] is not a key: '{written}'"
            return RefusedKey(message, "write it as ctrl+g, alt+u, f2 or g")
    return None


_OTHER = "choose another key"


def _twice(keys: Mapping[str, str], chosen: Mapping[str, str]) -> tuple[str, RefusedKey] | None:
    """Return a chosen command whose key another command has; None if there is none."""
    names: dict[str, str] = {}
    for name, written in keys.items():
        for key in written.split(","):
            first = names.setdefault(key, name)
            if first != name:
                message = f"'{first}' and '{name}' under [keys] have the same key, {key}"
                wrong, other = (name, first) if name in chosen else (first, name)
                return wrong, RefusedKey(message, f"choose another key for '{wrong}' or for '{other}'")
    return None
