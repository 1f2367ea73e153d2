"""What of an answer goes into a file of results: the options that were chosen, and apart from them what was typed."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from her2quiz.domain.class_results.card_facts import cut

_TYPED = ("typed", "filled", "named")
_LISTED = ("ticked", "order")
"""Under what the record of an answer has texts, typed by the learner or written by the author."""


@frozen
class Chosen:
    """What a learner gave."""

    options: tuple[str, ...] = ()
    """The options, in the words of the deck."""

    typed: tuple[str, ...] = ()
    """What the learner typed, in the learner's words."""

    gave_up: bool = False
    """Whether it was "I don't know"."""


def chosen_in(record: Mapping[str, Any]) -> Chosen:
    """Return what a learner gave, of an answer as the log has it."""
    if record.get("gave_up"):
        return Chosen(gave_up=True)
    if "said" in record:
        return Chosen((str(bool(record["said"])),))
    if "picked" in record:
        return Chosen(_cut([record["picked"]]))
    if isinstance(record.get("pairs"), Mapping):
        pairs = record["pairs"].items()
        return Chosen(_cut(f"{item} → {choice}" for item, choice in pairs if choice is not None))
    listed: Any = next((record[name] for name in _LISTED if isinstance(record.get(name), list)), [])
    typed: Any = next((record[name] for name in _TYPED if name in record), [])
    return Chosen(_cut(listed), _cut(typed if isinstance(typed, list) else [typed]))


def _cut(texts: Any) -> tuple[str, ...]:
    return tuple(cut(str(text)) for text in texts)
