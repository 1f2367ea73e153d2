"""The keys that name a kind of question. A kind with a key of its own is registered here and in `kinds.registry`."""

ANSWER_FIELDS = ("answer", "options", "option", "cloze", "order", "match", "groups")
"""Keys of which a card has exactly one; it names the kind of question."""
