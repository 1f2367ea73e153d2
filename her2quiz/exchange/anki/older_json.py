"""The tables that older versions of Anki keep as JSON in a cell of their database."""

import json
from collections.abc import Mapping
from typing import Any


def table_of(text: str) -> Mapping[int, Mapping[str, Any]]:
    """Return the rows of a table by their numbers; raises ValueError if it is broken."""
    said = settings_of(text)
    return {
        int(key): row for key, row in said.items() if key.lstrip("-").isdecimal() and isinstance(row, dict)
    }


def settings_of(text: str) -> Mapping[str, Any]:
    """Return entries by their names; raises ValueError if they are broken."""
    said: Any = json.loads(text or "{}")
    if not isinstance(said, dict):
        raise ValueError("not a table")
    return said


def rows_of(table: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Return the rows of a list in a table; those that are none are left out."""
    rows = table.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
