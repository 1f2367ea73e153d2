"""A deck as an exam in one or several versions: which cards, in which order, and how each is shown."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from random import Random

from attrs import evolve

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.exam.draw import Candidate, Quota, draw
from her2quiz.domain.formulas.variables import NeedsValues
from her2quiz.domain.keys import family_of
from her2quiz.domain.limits import MOST_PRINTED
from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.paper.bodies import Printing, answered, letter
from her2quiz.exchange.paper.sheet import Paper, Question, Sheet
from her2quiz.exchange.paper.words import Words


def paper_of(deck: Deck, seed: int, versions: int, count: int | None, printing: Printing) -> Paper:
    """Return the exam of a deck.

    Version A keeps the order of the deck; the others have an order of their own, in which the questions of a case stay
    together. All versions ask the same, with the same numbers where these are drawn.

    Args:
        deck: the deck.
        seed: of all that is drawn and shuffled.
        versions: how many.
        count: how many questions; all if None. Those that give each other away are drawn together only if they must be.
        printing: its images and fixed words.

    Raises:
        CannotImportError: if there are too few cards, or too many to print.
    """
    _check(len(deck.cards), versions, count)
    cards = [card.drawn(_rng(seed, "numbers", card.key)) for card in _chosen(deck.cards, seed, count)]
    names = [letter(place) if versions > 1 else "" for place in range(versions)]
    sheets = (
        _sheet(name, _ordered(cards, seed, name) if place else cards, seed, printing)
        for place, name in enumerate(names)
    )
    notes = tuple(_notes(deck, cards, printing.words))
    return Paper(deck.header.title, notes, seed, tuple(sheets), printing.words)


def _check(cards: int, versions: int, count: int | None) -> None:
    """Refuse what cannot be printed; raises CannotImportError."""
    if count is not None and count > cards:
        raise CannotImportError(f"The deck has {cards:,} cards: ask for at most so many questions.")
    printed = versions * (cards if count is None else count)
    if printed > MOST_PRINTED:
        raise CannotImportError(
            f"That would be {printed:,} questions; at most {MOST_PRINTED:,} are printed. Draw some of them: --questions 50."
        )


def _rng(seed: int, *words: str) -> Random:
    return Random(" ".join((str(seed), *words)))  # noqa: S311 - the same on each machine, and no secret


def _chosen(cards: Sequence[Card], seed: int, count: int | None) -> list[Card]:
    if count is None:
        return [*cards]
    candidates = tuple(
        Candidate(card.key, place, card.kind.prompt, card.story) for place, card in enumerate(cards)
    )
    drawn = {each.key for each in draw([Quota("", count, candidates)], seed)}
    return [card for card in cards if card.key in drawn]


def _ordered(cards: Sequence[Card], seed: int, name: str) -> list[Card]:
    """Return the cards in another order; the questions of a case stay together, in theirs."""
    families = [
        [*group]
        for _, group in groupby(cards, key=lambda card: (card.story and family_of(card.key)) or card.key)
    ]
    _rng(seed, "order", name).shuffle(families)
    return [card for family in families for card in family]


def _sheet(name: str, cards: Sequence[Card], seed: int, printing: Printing) -> Sheet:
    questions, told = list[Question](), ""
    for number, card in enumerate(cards, 1):
        question = _question(number, card, _rng(seed, "options", name, card.key), printing)
        questions.append(evolve(question, story=_news(told, card.story)))
        told = card.story
    return Sheet(name, tuple(questions))


def _news(told: str, story: str) -> str:
    """Return what of a case was not yet told by the question before."""
    return story[len(told) :].strip() if told and story.startswith(told) else story


def _question(number: int, card: Card, rng: Random, printing: Printing) -> Question:
    kind = card.kind.with_values({}) if isinstance(card.kind, NeedsValues) else card.kind
    asked, figures = answered(kind.pose(rng), printing), printing.figures
    figure, source = figures.of(card.image), _source(card, printing.words)
    key = evolve(asked.key, why=card.why, figure=figures.of(card.why_image), source=source)
    picture = "" if figure else card.picture
    return Question(number, asked.text, asked.body, key, asked.how, figure=figure, picture=picture)


def _source(card: Card, words: Words) -> str:
    source = words.source.format(source=card.source) if card.source else ""
    as_of = words.as_of.format(day=card.as_of.isoformat()) if card.as_of else ""
    doubt = words.not_confirmed if card.to_confirm else ""
    said = " · ".join(filter(None, (source, as_of, doubt)))
    return f"{said[:1].upper()}{said[1:]}"


def _notes(deck: Deck, cards: Sequence[Card], words: Words) -> Iterator[str]:
    if deck.header.disclaimer:
        yield deck.header.disclaimer
    doubtful = sum(card.to_confirm for card in cards)
    if doubtful:
        said = words.one_doubtful if doubtful == 1 else words.doubtful
        yield said.format(count=doubtful, total=len(cards))
