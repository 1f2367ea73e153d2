"""The kinds of question that a deck may hold. A new kind is added to this list."""

from her2quiz.deckfile.kinds import flip, one_best, true_false, typed
from her2quiz.deckfile.kinds.form import Form

FORMS: tuple[Form, ...] = (one_best.FORM, true_false.FORM, typed.FORM, flip.FORM)
"""Asked in this order whether a card is theirs; a flip card takes what nobody else claims."""

LATER = frozenset(
    {"cloze", "order", "match", "groups", "case", "ask", "vars", "unit", "tol", "picture", "alt", "pick"}
)
"""Keys of the deck language whose questions cannot be asked yet."""
