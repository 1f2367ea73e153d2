"""Pieces of the schema that several kinds of question share."""

from her2quiz.deckfile.fields.json_schema import TEXTS, Properties, Schema, has_any, has_value, tables_of

FORMULA = r"^\s*="
"""How a calculated answer begins."""

IN_WORDS: Schema = has_value("answer", {"type": "string", "not": {"pattern": FORMULA}})
"""The shape of a card whose answer is a text."""

HAS_OPTIONS: Schema = has_any("options", "option")
"""The shape of a card with options."""

OPTION_KEYS: Properties = {"options": TEXTS, "option": tables_of("option")}
"""Keys of a card with options."""

TYPED_KEYS: Properties = {"accept": TEXTS, "reject": TEXTS}
"""Keys of a card whose answer is typed as text."""

QUANTITY_KEYS: Properties = {"unit": TEXTS, "tol": {"type": ["number", "string"], "minimum": 0}}
"""Keys of a card whose answer is a number."""
