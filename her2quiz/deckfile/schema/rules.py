"""Rules for which keys go with which kind of question, so that an editor marks exactly the key that does not."""

from collections.abc import Iterable, Iterator

from her2quiz.deckfile.answers.schema_pieces import HAS_OPTIONS
from her2quiz.deckfile.deck.case_questions import SHELL_KEYS
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.deckfile.fields.json_schema import Schema, has_any, with_short_forms, without
from her2quiz.deckfile.kinds import single_best
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import KEYS_OF_KINDS, READERS


def card_rules(keys: Iterable[str]) -> list[Schema]:
    """Return the rules of a card that may have some keys."""
    return [_shell_rule(keys), _shared_options_rule(), *_kind_rules()]


def ask_rules() -> list[Schema]:
    """Return the rules of a question below a card."""
    return [*_kind_rules()]


def row_ask_rules() -> list[Schema]:
    """Return the rules of a question about rows, whose options or number may come from a column."""
    from_column = {"if": single_best.FROM_COLUMN, "then": without(_keys_of_others(single_best.READER))}
    return [*_kind_rules(in_rows=True), from_column]


def _kind_rules(*, in_rows: bool = False) -> Iterator[Schema]:
    """Return a rule for each key that only some kinds have: the other kinds must not have it."""
    answered = has_any(*with_short_forms(ANSWER_FIELDS))
    for key in sorted(KEYS_OF_KINDS - {*ANSWER_FIELDS}):
        fitting = [_shape(reader, in_rows=in_rows) for reader in READERS if key in reader.keys]
        yield {"if": {"allOf": [answered, {"not": {"anyOf": fitting}}]}, "then": without([key])}


def _shape(reader: Reader, *, in_rows: bool) -> Schema:
    if in_rows and reader.shape_in_rows is not None:
        return {"anyOf": [reader.shape, reader.shape_in_rows]}
    return reader.shape


def _shared_options_rule() -> Schema:
    """Return the rule of a card whose options serve several questions: an answer in words is one of the options."""
    reader = single_best.SHARED_OPTIONS
    others = sorted({*_keys_of_others(reader)} - {*ANSWER_FIELDS})
    ask = {"if": reader.shape, "then": without(others)}
    return {"if": {"allOf": [HAS_OPTIONS, has_any("ask")]}, "then": {"properties": {"ask": {"items": ask}}}}


def _shell_rule(keys: Iterable[str]) -> Schema:
    """Return the rule of a card with questions below it: the keys of a question belong there."""
    return {"if": has_any("case", "ask"), "then": without(with_short_forms({*keys} - SHELL_KEYS))}


def _keys_of_others(reader: Reader) -> list[str]:
    return sorted(KEYS_OF_KINDS - reader.keys.keys())
