"""What a deck calls things: every text that is an answer somewhere, so that none is taken for a slip of another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from her2quiz.deckfile.option_lines import split_feedback
from her2quiz.deckfile.synonyms import Synonyms
from her2quiz.deckfile.table import Table
from her2quiz.domain.text_match import same_text

LONGEST_NAME = 80
"""Characters above which a text is no name that anybody would type."""

_KEYS = ("answer", "accept", "reject", "options", "order", "match", "groups")
_BULLET = re.compile(r"^(?:\*|-|\[[xX ]\])\s+")
_BETWEEN = re.compile(r"\s\|\s|->|:\s|,\s")
_BLANK = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


def vocabulary(cards: Iterable[Table]) -> tuple[str, ...]:
    """Give every name that stands as an answer, an option or a rejected answer in some cards, each once."""
    names = (name.strip() for card in cards for text in _texts(card) for name in _names(text))
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= LONGEST_NAME))


def neighbours(names: Sequence[str], known: Sequence[str], synonyms: Synonyms) -> dict[str, Any]:
    """Give what a card with these right answers needs from its deck.

    Args:
        names: the texts that are right.
        known: every name of the deck.
        synonyms: the deck's groups of names that mean the same.

    Returns:
        `synonyms`: the groups to which one of the names belongs. `others`: the names near enough to one of them
        that a slip of the one could be taken for the other.
    """
    from her2quiz.domain.slips import near_names

    groups = [list(group) for group in synonyms if any(same_text(a, b) for a in group for b in names)]
    right = dict.fromkeys((*names, *(name for group in groups for name in group)))
    return {"synonyms": groups, "others": list(near_names(tuple(right), tuple(known)))}


def _texts(card: Table) -> Iterator[str]:
    for key in _KEYS:
        value = card.get(key)
        for text in (value,) if isinstance(value, str) else value if isinstance(value, list) else ():
            yield from text.split("\n") if isinstance(text, str) else ()
    options = card.get("option")
    for option in options if isinstance(options, list) else ():
        yield str(option.get("text", "")) if isinstance(option, dict) else ""
    cloze = card.get("cloze")
    yield from _BLANK.findall(cloze) if isinstance(cloze, str) else ()


def _names(line: str) -> list[str]:
    return _BETWEEN.split(split_feedback(_BULLET.sub("", line.strip()))[0])
