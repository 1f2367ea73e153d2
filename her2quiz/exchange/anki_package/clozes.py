"""Blanks of one text, each a card of the deck, as the one text that they were written as."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.keys import family_of
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.text.protected import masked

_SIGN = re.compile(r"\[([^\[\]\n]{0,200})…\]")
_BETWEEN = " … "


@frozen
class Blank:
    """Hidden words."""

    words: str
    """The words."""

    hint: str
    """What is shown in their place."""

    number: int
    """Which card asks for them, from 1."""


Part = str | Blank
"""A piece of a text with blanks."""


@frozen
class Family:
    """Cards that become one note."""

    key: str
    """By which the note is known again."""

    cards: tuple[Card, ...]
    """The cards."""

    text: tuple[Part, ...] = ()
    """The text whose blanks they are; nothing for a card of another kind."""


def families(cards: Sequence[Card]) -> Iterator[Family]:
    """Return the cards one by one, and those that are blanks of one text together."""
    for key, group in groupby(cards, key=lambda card: family_of(card.key)):
        siblings = tuple(group)
        text = text_of(siblings)
        if text:
            yield Family(key, siblings, text)
        else:
            yield from (Family(card.key, (card,), text_of((card,))) for card in siblings)


def text_of(siblings: Sequence[Card]) -> tuple[Part, ...]:
    """Return the text whose blanks these cards are; nothing if they are none of one text."""
    blanks = [_blanks_in(card, number) for number, card in enumerate(siblings, 1)]
    if not all(blanks):
        return ()
    whole = [_filled(card.kind.prompt, found) for card, found in zip(siblings, blanks, strict=True)]
    texts = {text for text, _ in whole}
    stories = {(card.story, card.image, card.picture) for card in siblings}
    places = sorted(place for _, found in whole for place in found)
    is_apart = all(one[1] <= other[0] for one, other in pairwise(places))
    if len(texts) > 1 or len(stories) > 1 or not is_apart:
        return ()
    return _in_order(texts.pop(), [(*place, blank) for place, blank in _paired(whole, blanks)])


Place = tuple[int, int]


def _paired(
    whole: Sequence[tuple[str, list[Place]]], blanks: Sequence[Sequence[Blank]]
) -> list[tuple[Place, Blank]]:
    both = (
        (place, blank)
        for (_, found), own in zip(whole, blanks, strict=True)
        for place, blank in zip(found, own, strict=True)
    )
    return sorted(both, key=lambda each: each[0])


def _in_order(text: str, blanks: Sequence[tuple[int, int, Blank]]) -> tuple[Part, ...]:
    """Return the text in pieces, its blanks numbered as they first come."""
    numbers = {
        number: place for place, number in enumerate(dict.fromkeys(blank.number for _, _, blank in blanks), 1)
    }
    parts, done = list[Part](), 0
    for start, end, blank in blanks:
        parts += [text[done:start], Blank(blank.words, blank.hint, numbers[blank.number])]
        done = end
    return tuple(part for part in (*parts, text[done:]) if part)


def _blanks_in(card: Card, number: int) -> tuple[Blank, ...]:
    """Return the blanks of a card; none if it has none."""
    signs = _signs(card.kind.prompt)
    answers = _answers(card, len(signs))
    if len(signs) != len(answers):
        return ()
    return tuple(Blank(words, sign[1], number) for sign, words in zip(signs, answers, strict=True))


def _signs(prompt: str) -> list[re.Match[str]]:
    return [*_SIGN.finditer(masked(prompt, formulas=False))] if "…]" in prompt else []


def _answers(card: Card, count: int) -> tuple[str, ...]:
    match card.kind:
        case Typed(accepted=accepted):
            return (accepted.shown,)
        case Cloze(blanks=blanks):
            return tuple(blank.shown for blank in blanks)
        case Flip(right_answer=answer) if count:
            return tuple(answer.split(_BETWEEN)) if count > 1 else (answer,)
        case _:
            return ()


def _filled(prompt: str, blanks: Sequence[Blank]) -> tuple[str, list[Place]]:
    """Return a text with the words of its blanks, and where they are in it."""
    pieces, places, length, done = list[str](), list[Place](), 0, 0
    for sign, blank in zip(_signs(prompt), blanks, strict=True):
        before = prompt[done : sign.start()]
        length += len(before)
        places.append((length, length + len(blank.words)))
        length += len(blank.words)
        pieces += [before, blank.words]
        done = sign.end()
    return "".join([*pieces, prompt[done:]]), places
