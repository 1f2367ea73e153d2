"""The schema of decks, as editors read it."""

import json
from typing import Any

from her2quiz.deckfile.schema.build import schema


def deck_schema() -> dict[str, Any]:
    """Return the JSON Schema of a deck."""
    return schema()


def schema_text() -> str:
    """Return it as the text of a file, in ASCII, as `her2quiz schema` prints it."""
    return json.dumps(schema(), indent=2, ensure_ascii=True) + "\n"
