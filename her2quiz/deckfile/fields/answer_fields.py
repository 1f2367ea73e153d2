"""The keys that hold the answer of a card and so show its kind of question."""

ANSWER_FIELDS = ("answer", "options", "option", "cloze", "order", "match", "groups", "field", "record")
"""A card has exactly one of these. A kind of question with a key of its own adds it here."""
