"""Changes single settings in the text of their file; every other line stays as it was, comments included."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import tomli_w

from her2quiz.deckfile.toml.fixes.edits import Edit, apply
from her2quiz.deckfile.toml.positions import Positions, find_positions
from her2quiz.deckfile.toml.walk import Entry

Name = tuple[str, ...]
"""A setting, or one line of a setting that is a table, such as ("keys", "undo")."""

_REST_OF_LINE = re.compile(r"[ \t]*(#[^\r\n]*)?")


def with_changes(text: str, changes: Mapping[Name, Any]) -> str:
    """Return the text with other values.

    Args:
        text: it is TOML.
        changes: each setting with its new value; None takes the setting out, and leaves the comment behind it.

    Raises:
        ValueError: if the text is written in a way that cannot be changed with certainty.
    """
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # what is read for the sake of old editors, but not written
        raise ValueError("some of its lines end with a carriage return alone") from None
    for name, value in changes.items():
        new = _without(text, name) if value is None else _with(text, name, value)
        if not _says(new, _data_with(tomllib.loads(text), name, value)):
            raise ValueError(f"{'.'.join(name)} is written in an unusual way")
        text = new
    return text


def line_for(name: Name, value: Any) -> str:
    """Return the line that sets something, wherever it stands above the first heading."""
    return "".join(f"{_key(step)}." for step in name[:-1]) + tomli_w.dumps({name[-1]: value}).rstrip("\n")


def _says(text: str, data: dict[str, Any]) -> bool:
    """Whether a text is TOML and has some data; an empty table is as none."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return {name: each for name, each in found.items() if each != {}} == {
        name: each for name, each in data.items() if each != {}
    }


def _data_with(data: dict[str, Any], name: Name, value: Any) -> dict[str, Any]:
    """Return what the text should say afterwards."""
    table = data.setdefault(name[0], {}) if len(name) > 1 else data
    if not isinstance(table, dict):
        raise ValueError(f"{name[0]} is not a heading")
    if value is None:
        table.pop(name[-1], None)
    else:
        table[name[-1]] = value
    return data


def _with(text: str, name: Name, value: Any) -> str:
    positions = find_positions(text)
    entry = positions.entries.get(name)
    if entry is not None and not positions.is_heading(entry):
        return apply(text, [Edit(*entry.value, _written(value))])
    return apply(text, [_addition(positions, name, value)])


def _addition(positions: Positions, name: Name, value: Any) -> Edit:
    """Return the edit that adds a setting: below those of its table, at the top of the file, or under a new heading."""
    text, line = positions.text, tomli_w.dumps({name[-1]: value}).rstrip("\n")
    table = positions.entries.get(name[:-1]) if len(name) > 1 else None
    if len(name) == 1:
        return _line_after(text, positions.under(()), line) or _first_line(text, line)
    if table is not None and positions.is_heading(table):
        edit = _line_after(text, [table, *positions.under(name[:-1])], line)
        return edit or _last_line(text, line)
    if table is not None:
        return _member(text, table, line)
    dotted = [entry for path, entry in positions.entries.items() if path[:-1] == name[:-1]]
    edit = _line_after(text, dotted, f"{_key(name[0])}.{line}")
    return edit or _last_line(text, f"[{_key(name[0])}]\n{line}", is_apart=True)


def _line_after(text: str, entries: list[Entry], line: str) -> Edit | None:
    """Add a line below the last of some entries; None if there is none."""
    if not entries:
        return None
    last = entries[-1]
    end = text.find("\n", max(last.key[1], last.value[1]))
    if end < 0:
        return _last_line(text, line)
    return Edit(end + 1, end + 1, line + _line_end(text))


def _first_line(text: str, line: str) -> Edit:
    """Add a line to a file without one of its kind: above the first heading and the comment that is about it."""
    end = _line_end(text)
    lines = text.split("\n")
    heading = next((place for place, each in enumerate(lines) if each.lstrip().startswith("[")), None)
    if heading is None:
        return _last_line(text, line)
    while heading and lines[heading - 1].lstrip().startswith("#"):
        heading -= 1
    start = sum(len(each) + 1 for each in lines[:heading])
    return Edit(start, start, line + end + end)


def _last_line(text: str, line: str, *, is_apart: bool = False) -> Edit:
    end = _line_end(text)
    before = end if text and not text.endswith("\n") else ""
    between = end if text.strip() and is_apart else ""
    return Edit(len(text), len(text), before + between + line.replace("\n", end) + end)


def _member(text: str, table: Entry, line: str) -> Edit:
    """Add a member to a table in braces."""
    inside = text[table.value[0] + 1 : table.value[1] - 1]
    close = table.value[1] - 1
    at = close - (len(inside) - len(inside.rstrip()))
    return Edit(at, at, f", {line}" if inside.strip() else line)


def _without(text: str, name: Name) -> str:
    """Take a setting out; a comment behind it gets the line for itself."""
    positions = find_positions(text)
    entry = positions.entries.get(name)
    if entry is None:
        return text
    above = positions.entries.get(name[:-1]) if len(name) > 1 else None
    if above is not None and above.value[0] < entry.key[0] < above.value[1]:
        return apply(text, [_without_member(text, above, entry)])
    start = text.rfind("\n", 0, entry.key[0]) + 1
    rest = _REST_OF_LINE.match(text, entry.value[1])
    stop = rest.end() if rest else entry.value[1]
    if rest and rest[1]:
        return apply(text, [Edit(start, stop, text[start : entry.key[0]] + rest[1])])
    end = text.find("\n", stop)
    return apply(text, [Edit(start, len(text) if end < 0 else end + 1, "")])


def _without_member(text: str, table: Entry, entry: Entry) -> Edit:
    """Take a member out of a table in braces, with one comma."""
    end = re.compile(r"[ \t]*,[ \t]*").match(text, entry.value[1])
    if end:
        return Edit(entry.key[0], end.end(), "")
    before = text[table.value[0] + 1 : entry.key[0]].rstrip(" \t,")
    return Edit(table.value[0] + 1 + len(before), entry.value[1], "")


def _written(value: Any) -> str:
    return tomli_w.dumps({"k": value}).removeprefix("k = ").rstrip("\n")


def _key(name: str) -> str:
    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
