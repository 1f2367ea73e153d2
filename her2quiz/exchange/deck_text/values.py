"""Values as an author writes them in TOML: texts in the quotes that need the least escaping, long lists on several lines."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

WIDEST = 110
"""Characters of a line above which a list goes over several lines."""

_quoted = json.JSONEncoder(ensure_ascii=False).encode
"""Writes a text between double quotes."""

_ESCAPED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\\]")
"""Signs that need an escape in a text of several lines."""


@frozen
class Literal:
    """A value that is written as it stands: a number with its own figures."""

    text: str
    """The value."""


def toml_of(value: Any, room: int = WIDEST) -> str:
    """Return a value as TOML has it.

    Args:
        value: true, false, a number, a `Literal`, a day, a text, or a list or table of such.
        room: characters that are left on its line.
    """
    match value:
        case str():
            return _text(value)
        case bool() | int() | float():
            return str(value).lower()
        case Literal(text):
            return text
        case date():
            return value.isoformat()
        case Mapping():
            return f"{{ {', '.join(f'{key} = {toml_of(each)}' for key, each in value.items())} }}"
    return _list(value, room)


def _text(text: str) -> str:
    """Write a text; one that ends in a line end goes over several lines."""
    needs_escapes = "\\" in text or '"' in text
    if not needs_escapes and text.isprintable():
        return f'"{text}"'
    if text.endswith("\n") and len(text) > 1:
        return _lines(text)
    if needs_escapes and "'" not in text and _is_plain(text):
        return f"'{text}'"
    return _quoted(text).replace("\x7f", "\\u007f")


def _lines(text: str) -> str:
    if "\\" in text and "'''" not in text and _is_plain(text.replace("\n", "")):
        return f"'''\n{text}'''"
    escaped = _ESCAPED.sub(lambda found: _escaped(found[0]), text).replace('"""', '""\\"')
    return f'"""\n{escaped}"""'


def _escaped(sign: str) -> str:
    return json.dumps(sign)[1:-1].replace("\x7f", "\\u007f")


def _is_plain(text: str) -> bool:
    """Whether a text has only characters that may stand between single quotes."""
    return all(sign >= " " and sign != "\x7f" for sign in text)


def _list(items: Sequence[Any], room: int) -> str:
    written = [toml_of(item) for item in items]
    line = f"[{', '.join(written)}]"
    if len(line) <= room or len(items) == 1:
        return line
    return "\n".join(["[", *(f"  {each}," for each in written), "]"])


def entries(table: Mapping[str, Any], heading: str) -> str:
    """Write a table below its heading, the equals signs of its entries in a column; lists of tables come last.

    Args:
        table: its entries.
        heading: the heading, such as [[card]].
    """
    below = {
        key: value for key, value in table.items() if isinstance(value, list) and is_list_of_tables(value)
    }
    own = {key: value for key, value in table.items() if key not in below} if below else table
    lines = [heading, *entry_lines(own)]
    name = heading.strip("[]")
    for key, value in below.items():
        lines += [f"\n{entries(each, f'[[{name}.{key}]]')}".rstrip("\n") for each in value]
    return "\n".join([*lines, ""])


def entry_lines(own: Mapping[str, Any]) -> list[str]:
    """Write entries one below the other, their equals signs in a column."""
    width = max(map(len, own), default=0)
    room = WIDEST - width - 3
    return [
        f"{key.ljust(width)} = {_text(value) if isinstance(value, str) else toml_of(value, room)}"
        for key, value in own.items()
    ]


def is_list_of_tables(value: Any) -> bool:
    """Whether a value stands below headings of its own."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)
