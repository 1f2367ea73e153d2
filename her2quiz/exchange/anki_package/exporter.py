"""Exports a deck as a package of Anki. A later export brings the notes there up to date."""

from collections.abc import Iterator
from functools import partial
from html import escape
from random import Random

from attrs import evolve, frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.keys import id_within
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.exchange.anki_package.clozes import Family, families
from her2quiz.exchange.anki_package.media import Media
from her2quiz.exchange.anki_package.note import Form, NoteText
from her2quiz.exchange.anki_package.note_html import field_line, field_of, with_blanks
from her2quiz.exchange.anki_package.package_file import AnkiDeck, package_of
from her2quiz.exchange.anki_package.sides import sides_of
from her2quiz.exchange.card_by_card import fixed
from her2quiz.exchange.formats import Exported, Exporter, ExportOptions, ImageData, LeftOut

_NOT_CONFIRMED = "Not yet confirmed by a clinician."


def _write(deck: Deck, images: ImageData, *, now: float) -> Exported:
    media = Media(images)
    writer = NoteWriter(media)
    notes = [*map(writer.note, families(deck.cards))]
    changed = [LeftOut(id_within(note.key), each) for note in notes for each in note.changed]
    header = deck.header
    title = one_line(header.title).replace("::", ": ")
    about = AnkiDeck(header.id, title, "<br>".join(_said(header)))
    data = package_of(about, notes, media.files, now=now)
    return Exported(data, len(deck.cards), changed=tuple(changed))


def _said(header: DeckHeader) -> Iterator[str]:
    """Say what Anki shows of a deck before it is studied."""
    facts = (
        ("", header.description),
        ("", header.disclaimer),
        ("Sources: ", header.source),
        ("As of ", header.as_of.isoformat() if header.as_of else ""),
        ("Authors: ", ", ".join(header.authors)),
        ("Licence: ", header.license),
    )
    yield from (escape(f"{what}{one_line(said)}") for what, said in facts if said)


def _configured(options: ExportOptions) -> Exporter:
    return evolve(ANKI, write=partial(_write, now=options.now))


ANKI = Exporter(
    name="anki",
    title="a package of Anki",
    suffix=".apkg",
    write=partial(_write, now=0.0),
    configured=_configured,
)


@frozen
class NoteWriter:
    """Writes notes."""

    media: Media
    """Takes their images."""

    def note(self, family: Family) -> NoteText:
        """Return a card as a note, or the cards that are blanks of one text."""
        return self._blanks(family) if family.text else self._card(family.cards[0])

    def _blanks(self, family: Family) -> NoteText:
        card = family.cards[0]
        front = f"{self._ahead(card)}{with_blanks(family.text)}{self._picture(card)}"
        changed = ["without its other right answers"] if any(map(_has_others, family.cards)) else []
        return self._with_rest(NoteText(Form.CLOZE, family.key, front, changed=tuple(changed)), card)

    def _card(self, card: Card) -> NoteText:
        rng = Random(card.key)  # noqa: S311 - the same order at each export, and no secret
        shown = card.drawn(rng) if isinstance(card.kind, DrawnField) else card.example()
        sides = sides_of(shown.kind.pose(rng), self.media)
        changed = (*(() if isinstance(card.kind, DrawnField) else sides.changed), *fixed(card))
        front = f"{self._ahead(shown)}{field_of(shown.kind.prompt)}{self._picture(shown)}{sides.below}"
        note = NoteText(sides.form, card.key, front, sides.back, sides.also_right, changed=changed)
        return self._with_rest(note, shown)

    def _with_rest(self, note: NoteText, card: Card) -> NoteText:
        """Return a note with what a card says beside its question and its answer."""
        why_image = self.media.shown(card.why_image)
        lost = ["without an image"] if self._lacks_image(card) else []
        source = [field_line(card.source)] if card.source else []
        return evolve(
            note,
            why=" ".join(filter(None, (field_of(card.why), why_image))),
            hints=tuple(map(field_line, card.hints)),
            source=" ".join([*source, *([_NOT_CONFIRMED] if card.to_confirm else [])]),
            tags=card.tags,
            changed=(*note.changed, *lost),
        )

    def _ahead(self, card: Card) -> str:
        """Return the case that stands before a question."""
        return f"<div class=story>{field_of(card.story)}</div>" if card.story else ""

    def _picture(self, card: Card) -> str:
        image = self.media.shown(card.image)
        if image:
            return f"<div>{image}</div>"
        return f"<pre>{escape(card.picture, quote=False)}</pre>" if card.picture else ""

    def _lacks_image(self, card: Card) -> bool:
        """Whether an image of a card cannot be read, and no picture of characters stands for it."""
        images = [each for each in (card.why_image, None if card.picture else card.image) if each is not None]
        return any(not self.media.shown(image) for image in images)


def _has_others(card: Card) -> bool:
    accepted = getattr(card.kind, "accepted", None)
    return accepted is not None and len(accepted.right) > 1
