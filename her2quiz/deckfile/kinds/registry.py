"""The kinds of question that a deck may hold. A new kind is added to this list."""

from her2quiz.deckfile.kinds import (
    calculated,
    cloze,
    extended,
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
from her2quiz.deckfile.kinds.form import Form

FORMS: tuple[Form, ...] = (
    extended.FORM,
    select_all.FORM,
    single_best.FORM,
    ordering.FORM,
    matching.FORM,
    grouping.FORM,
    cloze.FORM,
    name_all.FORM,
    true_false.FORM,
    number.FORM,
    calculated.FORM,
    typed.FORM,
    flip.FORM,
)
"""Asked in this order whether a card is theirs; a flip card takes what nobody else claims."""
