"""What is still to be written: cards of the template, and words that hold a place."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from her2quiz.deckfile.deck.starter import questions_of_starter, words_of_card
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.lint.check import AnyCheck, Check, DeckCheck
from her2quiz.lint.deck_texts import DeckTexts
from her2quiz.lint.sheet import DeckSheet
from her2quiz.lint.words import prose

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|TBA)\b|\b[Ll]orem ipsum\b"
    r"|[<\[](?i:insert|enter|write|your|add|fill in)\b[^<>\[\]\n]{0,40}[>\]]"
)
_OF_A_PLACE = re.compile(r"[<\[]|TODO|FIXME|TB[DCA]|orem ipsum")
"""One of these is in all such words; most texts have none."""

_NOTHING_YET = re.compile(
    r"(?:[*-]\s+)?(?:\W?(?:todo|fixme|tbd|tba)\W?|\?{2,}|x{3,}|\.{3}|…|(?:your |the )?(?:question|answer|explanation|text) (?:goes )?here"
    r"|(?:wrong|right|correct|incorrect) (?:answer|option)|(?:option|choice|distractor) [A-F1-9])"
    r"(?:\s*[.?])?",
    re.IGNORECASE,
)
_SIGNS = (
    *("<", "[", "todo", "fixme", "tbd", "tbc", "tba", "orem ipsum", "??", "xxx", "..."),
    *("here", "answer", "option", "choice", "distractor"),
)
"""One of these, or a sign that is not in ASCII, is in all words that hold a place."""

_NAMES = frozenset(("id", "was", "nolint", "lint", "tags", "path", "paths", "synonyms", "picture", "rows"))


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


def to_do(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A text is still to be written; told once for a card. Cells of rows are told where they are read."""
    told = set[EntryPath]()
    for path, text in deck.texts.where(_may_be_left(deck.texts)):
        is_shown = _NAMES.isdisjoint(path) and path[:2] not in told
        if is_shown and (words := _left(text)) and not _is_aside(deck.top.data, path):
            told.add(path[:2])
            help_ = 'write it, or set status = "draft" so that the card is not asked'
            at = text.find(words)
            where = Where(path, words=Words(at, words) if at >= 0 else None)
            yield check.found(f"'{words[:30]}' holds the place of a text", help_, where)


def _may_be_left(deck: DeckTexts) -> Callable[[str], bool]:
    """Return what says whether a text of a deck may have words that hold a place; most have not."""
    everything = "\n".join(deck.of_entries.values()).lower()
    signs = [sign for sign in _SIGNS if sign in everything]  # most decks have few of them

    def may(text: str) -> bool:
        small = text.lower()
        return not text.isascii() or any(sign in small for sign in signs)

    return may


def _left(text: str) -> str:
    """Return the words that hold the place of a text; empty if it is written."""
    text = prose(text)
    if _OF_A_PLACE.search(text) and (found := _PLACEHOLDER.search(text)):
        return found[0]
    for line in text.split("\n"):
        if _NOTHING_YET.fullmatch(line.strip()):
            return line.strip()
    return ""


def _is_aside(data: Mapping[str, Any], path: EntryPath) -> bool:
    """Whether a text belongs to a draft or a retired card."""
    value: Any = data
    for step in path[:2]:
        value = value[step]
    status = value.get("status") if isinstance(value, dict) else None
    return bool((status or data.get("status", "ready")) != "ready")


CHECKS: tuple[AnyCheck, ...] = (
    DeckCheck("F315", Severity.WARNING, to_do),
    DeckCheck("K410", Severity.WARNING, template_left),
)
