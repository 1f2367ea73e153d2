"""A note as items: one for each of its cards, or one for all blanks of its text."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.exchange.anki.blanks import blanks_in, numbers_in, with_signs_of_blanks, without_signs
from her2quiz.exchange.anki.collection import Note, NoteCard
from her2quiz.exchange.anki.field_text import FieldText, text_of
from her2quiz.exchange.anki.note_types import NoteType, Template
from her2quiz.exchange.anki.sides import HINT, SOURCE, WHY, Filler, Side, is_empty
from her2quiz.exchange.anki.templates import back_of, fields_in, front_of, whole_back_of
from her2quiz.exchange.formats import LeftOut
from her2quiz.exchange.items import AnyAnswer, Blank, Blanks, Item, Recalled, Typed

_NAME = 60
_STATES = frozenset({"leech", "marked"})
"""Tags that Anki gives to what a learner did, which are no topics."""

_SEVERAL_NUMBERS = re.compile(r"\{\{c(\d{1,3})(?:,\d{1,3})+::")
_NUMBER = re.compile(r"\{\{c0*(\d{1,3})::")
_OCCLUSION = "image-occlusion:"
WHOLE = "cloze"
"""Stands in an origin for all blanks of a note; else the place of its template stands there."""

_QUESTION_OF_IMAGE, _ANSWER_OF_IMAGE = "What does the image show?", "See the image."
_APART = frozenset({HINT, WHY, SOURCE})


@frozen
class Made:
    """What became of a card, or of all blanks of a text."""

    item: Item | LeftOut
    """The item, or why there is none."""

    lost: tuple[str, ...] = ()
    """What the item lacks of the card."""


@frozen
class NoteReader:
    """Reads the notes of a package."""

    types: Mapping[int, NoteType]
    """The card types by their numbers."""

    deck_tags: Mapping[int, tuple[str, ...]]
    """The tags that cards of a deck get, by its number."""

    images: frozenset[str]
    """The names of the images in the package."""

    def made(self, note: Note) -> Iterator[Made]:
        """Return what becomes of a note."""
        kind = self.types.get(note.type)
        if kind is None:
            yield Made(LeftOut(note.guid, "of a card type that is not in the package"))
        elif kind.is_occlusion or _OCCLUSION in note.fields[0]:
            yield Made(LeftOut(name_of(note), "image occlusion"))
        elif kind.is_cloze:
            yield self._cloze(note, kind)
        else:
            yield from (self._card(note, kind, card) for card in note.cards)

    def _card(self, note: Note, kind: NoteType, card: NoteCard) -> Made:
        template = kind.templates.get(card.place)
        if template is None:
            return Made(LeftOut(name_of(note), "of a template that is not in the package"))
        values = _values(note, kind)
        front, back = _front(values, template), _back(values, template)
        asked, said = self._text(front.main), self._text(back.main)
        typed = self._typed(values, front)
        reason = _missing(asked, "a question") or ("" if typed else _missing(said, "an answer"))
        if reason:
            return Made(LeftOut(name_of(note), reason))
        answer = Typed((typed,)) if typed else Recalled(said.text or _ANSWER_OF_IMAGE)
        why = tuple(self._text(each) for each in back.said(WHY, HINT))
        parts = _Parts(asked, said, why, self._hints(front), self._source(back), answer)
        return parts.made(f"{note.guid}/{card.place}", self._tags(note, card))

    def _cloze(self, note: Note, kind: NoteType) -> Made:
        template = next(iter(kind.templates.values()), Template("", ""))
        several = any(map(_SEVERAL_NUMBERS.search, note.fields))
        values = {name: _SEVERAL_NUMBERS.sub(r"{{c\1::", text) for name, text in _values(note, kind).items()}
        parts = front_of(template.front)
        front = Filler(values, apart_roles=frozenset({HINT})).side(parts)
        asked = self._text(with_signs_of_blanks(front.main))
        blanks = blanks_in(asked.text)
        if blanks is None:
            return Made(LeftOut(name_of(note), asked.only or "without a blank"))
        back = Filler(values, fields_in(parts), _APART, is_back=True).side(whole_back_of(template.back))
        why = [self._text(each) for each in (back.main, *back.said(WHY, HINT))]
        made = _Parts(asked, FieldText(""), tuple(why), self._hints(front), self._source(back), blanks)
        lost = _lost_blanks(front.main, asked.text, blanks, several=several)
        return made.made(f"{note.guid}/{WHOLE}", self._tags(note, note.cards[0]), lost)

    def _typed(self, values: Mapping[str, str], front: Side) -> str:
        """Return what is to be typed; empty if nothing is, or more than anybody would type."""
        typed = one_line(self._text(values.get(front.typed[0], "")).text) if front.typed else ""
        return typed if len(typed) <= LONGEST_ANSWER else ""

    def _text(self, html: str) -> FieldText:
        return text_of(html, self.images)

    def _hints(self, side: Side) -> tuple[str, ...]:
        return tuple(filter(None, (one_line(self._text(each).text) for each in side.said(HINT))))

    def _source(self, side: Side) -> str:
        return "; ".join(filter(None, (one_line(self._text(each).text) for each in side.said(SOURCE))))

    def _tags(self, note: Note, card: NoteCard) -> tuple[str, ...]:
        own = (tag for tag in note.tags if tag.casefold() not in _STATES)
        return tuple(dict.fromkeys((*own, *self.deck_tags.get(card.deck, ()))))


@frozen
class _Parts:
    """The parts of an item."""

    asked: FieldText
    said: FieldText
    why: tuple[FieldText, ...]
    hints: tuple[str, ...]
    source: str
    answer: AnyAnswer

    def made(self, origin: str, tags: tuple[str, ...], lost: Iterable[str] = ()) -> Made:
        """Return the item."""
        image = next(iter(self.asked.images), None)
        others = (each for part in (self.said, *self.why) for each in part.images)
        why_image = next((each for each in others if image is None or each.name != image.name), None)
        item = Item(
            "" if isinstance(self.answer, Blanks) else self.asked.text or _QUESTION_OF_IMAGE,
            self.answer,
            origin,
            why="\n\n".join(filter(None, (each.text for each in self.why))),
            hints=self.hints,
            source=self.source,
            tags=tags,
            image=image.name if image else "",
            alt=without_signs(image.alt) if image else "",
            why_image=why_image.name if why_image else "",
            why_alt=why_image.alt if why_image else "",
        )
        said = (each for part in (self.asked, self.said, *self.why) for each in part.lost)
        return Made(item, tuple(dict.fromkeys((*lost, *said))))


def name_of(note: Note) -> str:
    """Return the words by which a person finds a note."""
    texts = (one_line(text_of(each, ()).text) for each in note.fields[:4])
    return next(filter(None, texts), "")[:_NAME] or one_line(note.fields[0])[:_NAME] or note.guid


def _values(note: Note, kind: NoteType) -> dict[str, str]:
    return dict(zip(kind.fields, note.fields, strict=False)) | {"Tags": " ".join(note.tags)}


def _front(values: Mapping[str, str], template: Template) -> Side:
    """Return what a front shows, the question never empty if anything is there."""
    parts = front_of(template.front)
    front = Filler(values, apart_roles=frozenset({HINT})).side(parts)
    return Filler(values).side(parts) if is_empty(front.main) and not front.typed else front


def _back(values: Mapping[str, str], template: Template) -> Side:
    """Return what a back adds to its front, the answer never empty if anything is there."""
    behind, has_line = back_of(template.back)
    shown = frozenset() if has_line else fields_in(front_of(template.front))
    tries = (
        (behind, shown, _APART),
        (behind, shown, frozenset[str]()),
        (whole_back_of(template.back), shown, _APART),
    )
    sides = (Filler(values, left_out, roles, is_back=True).side(parts) for parts, left_out, roles in tries)
    first = next(sides)
    return (
        first
        if not is_empty(first.main)
        else next((side for side in sides if not is_empty(side.main)), first)
    )


def _missing(text: FieldText, what: str) -> str:
    """Return why a side is no question or no answer; empty if it is one."""
    return "" if text.text or text.images else text.only or f"without {what}"


def _lost_blanks(html: str, text: str, blanks: Blanks, *, several: bool) -> Iterator[str]:
    """Say which cards of the text its blanks do not have.

    Args:
        html: the text, in HTML.
        text: the text as it was read.
        blanks: its blanks.
        several: whether one of them was asked by several cards.
    """
    outermost = numbers_in(text)
    if {int(number) for number in _NUMBER.findall(html)} - outermost:
        yield "a blank inside another became part of it"
    if outermost - {int(part.number) for part in blanks.parts if isinstance(part, Blank)}:
        yield "without a blank that hides no words"
    if several:
        yield "a blank of several cards is asked by the first only"
