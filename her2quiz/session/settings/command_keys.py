"""The keys of the app's commands: the usual ones, and what the learner's settings may put in their place."""

import re
from collections.abc import Mapping
from typing import Any

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
    "browse": "slash",
    "choose_path": "c",
    "quit": "q",
    "more_new": "n",
    "more_due": "m",
    "go_on": "g",
    "go_over": "r",
    "weakest": "w",
}
"""The usual keys of each command; several keys are parted by commas."""

ANSWERING = frozenset(
    (*"0123456789", "f", "j", "k", "enter", "space", "tab", "up", "down", "left", "right", "backspace")
)
"""Keys that answer, which no command can have."""

TAKEN = {"ctrl+c": "it quits", "ctrl+q": "it quits", "ctrl+i": "terminals send it for tab"} | dict.fromkeys(
    ("ctrl+m", "ctrl+j"), "terminals send it for enter"
)
"""Keys that no command can have, each with the reason."""

_WRITTEN = {"esc": "escape", "?": "question_mark", "/": "slash", ".": "full_stop", "-": "minus"}
_NAMED = "escape|question_mark|slash|full_stop|minus|delete|insert|home|end|pageup|pagedown"
_KEY = re.compile(rf"(ctrl\+|alt\+|shift\+)*([a-z]|f([1-9]|1[0-9]|20)|{_NAMED})")


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
    keys = {name: _keys_of(name, value) for name, value in chosen.items()}
    _refuse_twice({**COMMAND_KEYS, **keys})
    return keys


def _keys_of(name: str, value: Any) -> str:
    if name not in COMMAND_KEYS:
        raise ValueError(f"'{name}' under [keys] is no command. The commands are: {', '.join(COMMAND_KEYS)}")
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f'\'{name}\' under [keys] must be a key in quotes, such as "ctrl+g" or "f2, alt+u"')
    return ",".join(_key(name, part.strip().lower()) for part in value.split(","))


def _key(name: str, written: str) -> str:
    key = _WRITTEN.get(written, written)
    if key in ANSWERING:
        raise ValueError(f"'{name}' under [keys] cannot be '{written}', which answers cards")
    if key in TAKEN:
        raise ValueError(f"'{name}' under [keys] cannot be '{written}': {TAKEN[key]}")
    if not _KEY.fullmatch(key):
        raise ValueError(
            f"'{name}' under [keys] is not a key: '{written}'. Write it as ctrl+g, alt+u, f2 or g"
        )
    return key


def _refuse_twice(keys: Mapping[str, str]) -> None:
    """Refuse a key that two commands have."""
    names: dict[str, str] = {}
    for name, written in keys.items():
        for key in written.split(","):
            if names.setdefault(key, name) != name:
                raise ValueError(f"'{names[key]}' and '{name}' under [keys] have the same key, {key}")
