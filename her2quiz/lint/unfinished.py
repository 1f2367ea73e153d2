"""What is still to be written: cards of the template, and words that hold a place."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.deck.starter import questions_of_starter, words_of_card
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.check import AnyCheck, CardCheck, Check, DeckCheck
from her2quiz.lint.sheet import CardSheet, DeckSheet

_TO_DO = re.compile(
    r"\W*(?:todo|tbd|tba|fixme|xxx+|lorem ipsum\b.*)\W*|\s*\?{2,}\s*|(?:TODO|FIXME)\b.*",
    re.DOTALL | re.IGNORECASE,
)
_TEXTS = ("question", "answer", "why", "cloze", "case", "then")


def template_left(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Cards of the template that `her2quiz new` writes are left."""
    known = questions_of_starter()
    cards = deck.top.data.get("card")
    items = enumerate(cards) if isinstance(cards, list) else ()
    dicts = [(place, card) for place, card in items if isinstance(card, dict)]
    left = [place for place, card in dicts if known.get(str(card.get("id"))) == words_of_card(card)]
    if left:
        what = f"{len(left)} cards are" if len(left) > 1 else "a card is"
        help_ = "write your own cards, and remove those that you do not need"
        where = deck.top.at("card", left[0])
        yield check.found(f"{what} still from the template of her2quiz new", help_, where)


def to_do(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text is still to be written."""
    for key in _TEXTS:
        value = card.table.get(key)
        if isinstance(value, str) and _TO_DO.fullmatch(value.strip()):
            yield check.found(f"'{value.strip()[:20]}' holds the place of a text", "write it", card.at(key))
            return


CHECKS: tuple[AnyCheck, ...] = (
    CardCheck("F315", Severity.WARNING, to_do),
    DeckCheck("K410", Severity.WARNING, template_left),
)
