"""The readers of all kinds of question. A new kind is added to this list."""

from her2quiz.deckfile.kinds import (
    calculated,
    cloze,
    drawn_field,
    flip,
    grouping,
    matching,
    name_all,
    number,
    ordering,
    select_all,
    single_best,
    true_false,
    typed,
)
from her2quiz.deckfile.kinds.reader import Reader

READERS: tuple[Reader, ...] = (
    single_best.SHARED_OPTIONS,
    select_all.READER,
    single_best.READER,
    ordering.READER,
    matching.READER,
    grouping.READER,
    drawn_field.GROUPED,
    drawn_field.READER,
    cloze.READER,
    name_all.READER,
    true_false.READER,
    number.READER,
    calculated.READER,
    typed.READER,
    flip.READER,
)
"""Each may claim a card, in this order; a flip card takes any text that no other reader claims."""

KEYS_OF_KINDS = frozenset[str]().union(*(reader.keys for reader in READERS))
"""Keys that only some kinds of question have."""
