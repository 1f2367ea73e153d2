"""Compares a deck before and after a fix: the same cards must be asked, in the same words."""

import re
from collections.abc import Mapping
from typing import Any

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.grammar.other_marks import without_claim
from her2quiz.deckfile.grammar.typed_letters import bullets_before, letters_before
from her2quiz.domain.characters import seen
from her2quiz.domain.deck.card import Card

_DASHES = frozenset({"-", "--", "–", "—", "−"})
_ASIDE = frozenset({"id", "source", "as_of", "review_by", "tags", "level", "reviewed"})
"""Keys that change neither the question nor its marking."""

_LINES = ("options", "order", "match", "groups")

_ANY_BULLET = re.compile(r"^(?:(?:[-*+–—−]|\[[ xX]?\])\s+|[•●▪◦‣·]\s*)")
_STAR = re.compile(r"(?:\*|\[[xX]\])\s")

_BLANKS = re.compile(r"[\s•●▪◦‣·]+")


def reads_the_same(before: Reading, after: Reading) -> bool:
    """Whether every card that was asked before is asked after, of the same kind and in the same words.

    Only capitals, spaces and the dashes between words may differ, and something may be there that an error had
    kept out.
    """
    if before.deck is None:
        return True
    if after.deck is None or after.deck.header.id != before.deck.header.id:
        return False
    now = {card.key: card for card in after.deck.cards}
    return all(
        card.key in now
        and _is_same_card(card, now[card.key])
        and _says_as_much(before.tables[card.key]["card"], after.tables[card.key]["card"])
        for card in before.deck.cards
    )


def _is_same_card(before: Card, after: Card) -> bool:
    if before == after:
        return True
    was, now = _folded(before.kind.right_answer), _folded(after.kind.right_answer)
    is_same_question = type(before.kind) is type(after.kind) and _folded(before.stem) == _folded(after.stem)
    return is_same_question and was[: len(now)] == now  # what follows a dash may have become feedback


def _says_as_much(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    is_told = all(
        key in after and _said(key, value) == _said(key, after[key]) for key, value in before.items()
    )
    return is_told and after.keys() - before.keys() <= _ASIDE


def _said(key: str, value: Any) -> Any:
    if key in _LINES and isinstance(value, str | list):
        return _said_in_lines(value)
    return re.sub(r"[\W_]+", "", str(value).casefold()) if key == "tags" else _folded(value)


def _said_in_lines(value: Any) -> Any:
    """Return the words of a list without what is only typed around its lines: bullets, letters, and who is right."""
    lines = value if isinstance(value, list) else value.split("\n")
    if not all(isinstance(line, str) for line in lines):
        return _folded(value)
    bare = [without_claim(re.sub("--", " -- ", _ANY_BULLET.sub("", line.strip()))) for line in lines]
    right = [text for line, text in zip(lines, bare, strict=True) if _STAR.match(line.strip())]
    said = [line for line in bare if line.strip()]
    typed = bullets_before(said) or letters_before(said)
    said = [line[len(mark) :] for line, mark in zip(said, typed, strict=True)] if typed else said
    return _folded(_without_letters_of_choices(said)), len(right)


def _without_letters_of_choices(lines: list[str]) -> list[str]:
    """Return lines without the letters before all that stands behind their arrows."""
    parts = [re.split(r"\s*-+>\s*", line, maxsplit=1) for line in lines]
    letters = letters_before([part[-1] for part in parts]) if all(len(part) > 1 for part in parts) else []
    return (
        [f"{part[0]} -> {part[1][len(letter) :]}" for part, letter in zip(parts, letters, strict=True)]
        if letters
        else lines
    )


def _folded(value: Any) -> Any:
    """Return the words of a value as they are seen, without capitals, spaces and dashes."""
    if isinstance(value, str):
        return [word for word in _BLANKS.split(seen(value).casefold()) if word and word not in _DASHES]
    if isinstance(value, dict):
        return {key: _folded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_folded(each) for each in value]
    return type(value), value
