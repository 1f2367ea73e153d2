"""The values that a card of any kind may have: how to take each, and its piece of the schema."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen

from her2quiz.deckfile.answers.named_answer import named_answer
from her2quiz.deckfile.answers.option_tables import keys_of_option_tables
from her2quiz.deckfile.answers.options import FEWEST
from her2quiz.deckfile.answers.variables import VARIABLES
from her2quiz.deckfile.cards.text_checks import check_texts
from her2quiz.deckfile.fields.json_schema import ANYTHING, DAY, FLAG, NAME, TEXT, TEXTS, Properties, Schema
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.value_fixes import to_count, to_word
from her2quiz.deckfile.kinds.cloze import BLANKS
from her2quiz.deckfile.kinds.single_best import CHOICES
from her2quiz.domain.kinds.select_all import Partial
from her2quiz.domain.limits import MOST_FORMER

STATUSES = ("ready", "draft", "retired")
"""The values of `status`; drafts and retired cards stay in the file and are not asked."""


def take_values(table: Table) -> Mapping[str, Any]:
    """Take the values of keys that the readers of kinds do not look at, and report wrong ones; gives those that are sound."""
    sound = dict[str, Any]()
    for key, take in _takers(tuple(table.data)):
        before = len(table.diagnostics)
        value = take(table, key)
        if len(table.diagnostics) == before:
            sound[key] = value
    return sound


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _takers(keys: Collection[str]) -> tuple[tuple[str, Callable[[Table, str], object]], ...]:
    return tuple((key, value.take) for key, value in VALUES.items() if key in keys)


def _take_status(table: Table, key: str) -> None:
    status = table.data[key]
    if status not in STATUSES:
        help_ = 'write status = "ready", "draft" or "retired"'
        fixes = to_word(status, STATUSES, table.path_of(key))
        table.report("D103", f"'{status}' is not a status", help_, table.at(key), fixes=fixes)


def _take_was(table: Table, key: str) -> None:
    former = table.texts(key)
    table.is_too_long(key, len(former), MOST_FORMER)


def _take_partial(table: Table, key: str) -> None:
    partial = table.data[key]
    if partial not in list(Partial):
        help_ = 'write partial = "half", "each", "net", or "none" for all or nothing'
        message = f"'{partial}' is not a way to mark a partly right answer"
        fixes = to_word(partial, list(Partial), table.path_of(key))
        table.report("D103", message, help_, table.at(key), fixes=fixes)


def _take_choices(table: Table, key: str) -> None:
    """Report a value that is not a count, in a card of any kind: some authors put their options here."""
    value = table.data[key]
    if isinstance(value, list) and (named_answer(table) or keys_of_option_tables(table)):
        return  # options in a list, which are reported as such
    if isinstance(value, bool) or not isinstance(value, int) or value < FEWEST:
        help_ = "write choices = 4 to show 4 options; list the options themselves under 'options'"
        message = f"'choices' must be a whole number of {FEWEST} or more"
        table.report("D103", message, help_, table.at(key), fixes=to_count(value, table.path_of(key)))


def _take_anything(_table: Table, _key: str) -> None:
    """Accept any value, such as a name or a date: it is for the authors' own use."""


@frozen
class CardValue:
    """How to take one value of a card."""

    take: Callable[[Table, str], object]
    """Takes the value from the table, and reports a wrong one."""

    schema: Schema
    """The values it may have."""


_A_FLAG, _A_TEXT = CardValue(Table.flag, FLAG), CardValue(Table.text, TEXT)
_A_DAY, _SOME_TEXTS = CardValue(Table.day, DAY), CardValue(Table.texts, TEXTS)

VALUES: Mapping[str, CardValue] = {
    **dict.fromkeys(("typed", "exact", "shuffle", "to_confirm"), _A_FLAG),
    **dict.fromkeys(
        ("source", "level", "picture", "alt", "image", "why_image", "why_alt", "then", "from"), _A_TEXT
    ),
    **dict.fromkeys(("as_of", "review_by"), _A_DAY),
    **dict.fromkeys(("tags", "nolint"), _SOME_TEXTS),
    "was": CardValue(_take_was, TEXTS),
    "blanks": CardValue(Table.text, BLANKS),
    "status": CardValue(_take_status, {"enum": [*STATUSES]}),
    "partial": CardValue(_take_partial, {"enum": [partial.value for partial in Partial]}),
    "choices": CardValue(_take_choices, CHOICES),
    "reviewed": CardValue(_take_anything, ANYTHING),
}
"""The values that are read in the same way for every kind of question."""

CARD_SCHEMA: Properties = {
    **{key: value.schema for key, value in VALUES.items()},
    **dict.fromkeys(("question", "why"), TEXT),
    "answer": {"type": ["string", "number", "boolean", "array"], "items": TEXT},
    "hint": TEXTS,
    "id": NAME,
    "vars": VARIABLES,
}
"""The keys that any card may have."""


def sound_values(table: Table, keys: Iterable[str]) -> dict[str, Any]:
    """Return the valid values, to be handed down to several cards, and report the others once."""
    sound = {}
    for key in keys:
        if key in table.data:
            alone = Table({key: table.data[key]}, table.path)
            VALUES[key].take(alone, key)
            check_texts(alone)
            table.diagnostics += alone.diagnostics
            if not alone.diagnostics:
                sound[key] = table.data[key]
    return sound
