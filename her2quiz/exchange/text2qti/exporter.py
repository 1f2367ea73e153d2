"""Exports a deck as text for text2qti. No block of code in it is ever run: each is indented."""

import re
from collections.abc import Iterator

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.card_by_card import CannotSayError, Said, card_by_card, fixed
from her2quiz.exchange.formats import Exported, Exporter, ImageData
from her2quiz.exchange.text2qti.card_answers import CardAnswers, answers_of
from her2quiz.exchange.text2qti.markdown_text import chunk

_BLANK = re.compile(r"\[(?P<hint>[^\[\]\n…]{0,80})…\]")


@frozen
class _Question:
    """A question before it has its number."""

    asked: str
    """What it asks, in the deck language."""

    lines: tuple[str, ...]
    """What is said afterwards, and the answers."""

    def text(self, number: int) -> str:
        """Return it as text2qti reads it."""
        return "\n".join([*chunk(f"{number}.", self.asked), *self.lines, ""])


def _write(deck: Deck, _images: ImageData) -> Exported:
    said = card_by_card(deck, _question)
    head = f"Quiz title: {one_line(words_of(deck.header.title))}\n"
    text = "\n".join([head, *(form.text(number) for number, form in enumerate(said.forms, 1))])
    return Exported(text.encode(), len(said.forms), said.left_out, said.changed)


def _question(card: Card) -> Said[_Question]:
    """Return a card as a question, and what it lacks of the card."""
    shown = card.example()
    if isinstance(card.kind, DrawnField) and shown.image is not None:
        raise CannotSayError("a drawn field")
    answers = answers_of(shown)
    general = _general(shown, answers)
    lines = (*(chunk("...", general) if general else ()), *answers.lines)
    changed = (*dict.fromkeys(answers.changed), *_lacks(card), *fixed(card))
    return Said(_Question(_asked(shown, answers), lines), changed)


def _asked(card: Card, answers: CardAnswers) -> str:
    """Return the story, what is asked and a picture made of characters; a blank is a line."""
    prompt = card.kind.prompt
    if len(_BLANK.findall(prompt)) == 1:
        prompt = _BLANK.sub(
            lambda found: r"\_\_\_\_\_" + (f" ({found['hint']})" if found["hint"] else ""), prompt
        )
    picture = f"```\n{card.picture.strip(chr(10))}\n```" if card.picture else ""
    return "\n\n".join(filter(None, (card.story, f"{prompt}{answers.behind}", picture)))


def _general(card: Card, answers: CardAnswers) -> str:
    source = f"Source: {card.source}" if card.source else ""
    return "\n\n".join(filter(None, (answers.model, card.why, source)))


def _lacks(card: Card) -> Iterator[str]:
    """Say what of a card has no place in text2qti."""
    if card.image is not None or card.why_image is not None:
        yield "without its image"
    if card.hints:
        yield "without its hints"
    if card.all_or_nothing:
        yield "an answer that is right in part gets a part of the credit"


TEXT2QTI = Exporter(
    name="text2qti", title="text for text2qti, which makes a quiz for Canvas", suffix=".txt", write=_write
)
