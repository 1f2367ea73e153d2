"""Exports a deck as GIFT."""

from collections.abc import Iterator

from her2quiz.domain.characters import printable
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.text.words import shown_words
from her2quiz.exchange.card_by_card import Said, card_by_card, fixed
from her2quiz.exchange.formats import Exported, Exporter, ImageData
from her2quiz.exchange.gift.blocks import escaped
from her2quiz.exchange.gift.card_answers import answers_of, gift_text, with_forms
from her2quiz.exchange.moodle.categories import path_of


def _write(deck: Deck, _images: ImageData) -> Exported:
    said = card_by_card(deck, _question)
    header = (f"// {printable(deck.header.title)}", f"$CATEGORY: {path_of(deck.header.title)}", "")
    data = "\n".join([*header, *said.forms]).encode()
    return Exported(data, len(said.forms), said.left_out, said.changed)


def _question(card: Card) -> Said[str]:
    """Return a card as a question, and what it lacks of the card."""
    shown = card if isinstance(card.kind, DrawnField) else card.example()
    name = id_within(card.key)
    answers = answers_of(shown)
    stem = gift_text("\n\n".join(filter(None, (shown.story, answers.question))))
    general = f"####{gift_text(shown.why)}" if shown.why and not answers.holds_reason else ""
    inside = "".join(f"\n\t{line}" for line in answers.lines)
    inside = f"{{{answers.head}{inside}{general}\n}}" if inside else f"{{{answers.head}{general}}}"
    notes = " ".join(_notes(card, name))
    behind = f" {gift_text(answers.behind)}" if answers.behind else ""
    text = f"// {notes}\n::{escaped(name)}::{stem}{' ' if stem else ''}{inside}{behind}\n"
    return Said(with_forms(text, stem), (*answers.changed, *_lacks(card), *fixed(card)))


def _notes(card: Card, name: str) -> Iterator[str]:
    """Return what a comment above the question says of the card."""
    for word, value in (("id", name), *(("tag", tag) for tag in card.tags), ("source", card.source)):
        if value:
            bare = " ".join(shown_words(value).split()).replace("\\", "\\\\").replace("]", "\\]")
            yield f"[{word}:{bare}]"


def _lacks(card: Card) -> Iterator[str]:
    """Say what of a card has no place in GIFT."""
    if card.image is not None or card.why_image is not None:
        yield "without its image"
    if card.picture:
        yield "without its picture"
    if card.hints:
        yield "without its hints"


GIFT = Exporter(name="gift", title="GIFT, Moodle's format of questions", suffix=".gift", write=_write)
